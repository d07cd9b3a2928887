package org.tandem.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which subtrees a proof consists of, in its order from the leaves to the root; and the verification of a proof. */
record SubtreeProof(List<Subtree> parts) {

    static SubtreeProof of(long start, long end, long size) {
        if (!new Subtree(start, end).isValid() || end > size) {
            throw new IllegalArgumentException(
                    "There is no proof for the leaves from %d to %d in a log of %d. Maybe the log is older than the question."
                            .formatted(start, end, size));
        }
        List<Subtree> parts = new ArrayList<>();
        descend(new Subtree(start, end), new Subtree(0, size), true, parts);
        return new SubtreeProof(parts.reversed());
    }

    /** Collects from the root down. {@code known}: the verifier has the hash of what remains. */
    private static void descend(Subtree wanted, Subtree tree, boolean known, List<Subtree> parts) {
        if (wanted.equals(tree)) {
            if (!known) {
                parts.add(tree);
            }
            return;
        }
        long middle = tree.start() + Long.highestOneBit(tree.end() - tree.start() - 1);
        Subtree left = new Subtree(tree.start(), middle);
        Subtree right = new Subtree(middle, tree.end());
        if (wanted.end() <= middle) {
            parts.add(right);
            descend(wanted, left, known, parts);
        } else {
            parts.add(left);
            boolean whole = wanted.start() >= middle;
            descend(whole ? wanted : new Subtree(middle, wanted.end()), right, known && whole, parts);
        }
    }

    List<Hash> read(Nodes nodes) {
        List<List<Node>> places = parts.stream()
                .map(part -> Node.covering(part.start(), part.end()))
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Node, Hash> found = nodes.read(places.stream().flatMap(List::stream).collect(Collectors.toSet()));
        return places.stream()
                .map(part -> Merkle.fold(Merkle.pick(found, part)))
                .toList();
    }

    static boolean verify(Subtree subtree, Hash root, TreeHead tree, List<Hash> proof) {
        if (!subtree.isValid() || subtree.end() > tree.size()) {
            return false;
        }
        Climb climb = new Climb(subtree, tree.size());
        boolean known = climb.start();
        if (!known && proof.isEmpty()) {
            return false;
        }
        Hash first = known ? root : proof.getFirst();
        return climb.run(first, known ? proof : proof.subList(1, proof.size()))
                && climb.below.equals(root)
                && climb.above.equals(tree.root());
    }

    /**
     * Climbs from the subtree to the root and computes both hashes from the proof: {@code below} of the subtree,
     * {@code above} of the whole tree. {@code first} and {@code last} are the places of the subtree's edges at the level
     * reached, {@code end} that of the tree's.
     */
    private static final class Climb {
        private final Sha256 sha = new Sha256();
        private long first;
        private long last;
        private long end;
        private Hash below = Merkle.EMPTY;
        private Hash above = Merkle.EMPTY;

        Climb(Subtree subtree, long size) {
            first = subtree.start();
            last = subtree.end() - 1;
            end = size - 1;
        }

        /** Up to the largest complete part at the right edge; whether this is the whole subtree. */
        boolean start() {
            boolean atTheEdge = last == end;
            while (first != last && (atTheEdge || (last & 1) == 1)) {
                up();
            }
            return first == last;
        }

        boolean run(Hash start, List<Hash> proof) {
            below = start;
            above = start;
            for (Hash next : proof) {
                if (end == 0) {
                    return false;
                }
                step(next);
            }
            return end == 0;
        }

        private void step(Hash next) {
            if ((last & 1) == 0 && last != end) {
                above = sha.node(above, next);
            } else {
                joinLeft(next);
            }
            up();
        }

        private void joinLeft(Hash next) {
            if (first < last) {
                below = sha.node(next, below);
            }
            above = sha.node(next, above);
            while ((last & 1) == 0) {
                up();
            }
        }

        private void up() {
            first >>= 1;
            last >>= 1;
            end >>= 1;
        }
    }
}
