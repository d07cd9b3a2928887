package org.tandem.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Merkle trees of RFC 6962 and RFC 9162: roots, proofs, their verification.
 *
 * <p>One proof serves all: that a subtree (the leaves from {@code start} to {@code end}) belongs to the tree of
 * {@code size} leaves. With one leaf it is an inclusion proof (RFC 9162, 2.1.3), from 0 on a consistency proof (RFC 9162,
 * 2.1.4), else the subtree proof of draft-ietf-plants-merkle-tree-certs, section 4.4.
 *
 * <p>Special cases: a consistency proof from size 0 is rejected, since it would prove nothing; the empty subtree, which
 * only the subtree form knows, needs the hash of nothing and an empty proof. Sizes are positive {@code long}s; a
 * negative one is rejected.
 */
public final class Merkle {
    /** The root of the log without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Sha256.of();

    private Merkle() {}

    public static Hash leafHash(byte[] data) {
        return new Sha256().leaf(data);
    }

    public static Hash nodeHash(Hash left, Hash right) {
        return new Sha256().node(left, right);
    }

    /** @throws MissingNodeException when the store lacks a subtree of the first {@code size} leaves */
    public static Hash root(Nodes nodes, long size) {
        return Frontier.of(nodes, size).root();
    }

    /**
     * The path from leaf {@code index} to the root of the first {@code size} leaves.
     *
     * @throws IllegalArgumentException unless 0 &lt;= index &lt; size
     */
    public static List<Hash> inclusionProof(Nodes nodes, long index, long size) {
        return SubtreeProof.of(index, index + 1, size).read(nodes);
    }

    /**
     * That the first {@code from} leaves are a prefix of the first {@code to}.
     *
     * @throws IllegalArgumentException unless 1 &lt;= from &lt;= to
     */
    public static List<Hash> consistencyProof(Nodes nodes, long from, long to) {
        return SubtreeProof.of(0, from, to).read(nodes);
    }

    /** That the subtree of the leaves from {@code start} to {@code end} belongs to the first {@code size}. */
    public static List<Hash> subtreeProof(Nodes nodes, Subtree subtree, long size) {
        return SubtreeProof.of(subtree.start(), subtree.end(), size).read(nodes);
    }

    /** Whether {@code proof} shows that {@code leaf} is the leaf at {@code index} of the tree. */
    public static boolean includes(TreeHead tree, long index, Hash leaf, List<Hash> proof) {
        return index >= 0
                && index < tree.size()
                && SubtreeProof.verify(new Subtree(index, index + 1), leaf, tree, proof);
    }

    /** Whether {@code proof} shows that {@code later} continues {@code earlier}. False from size 0. */
    public static boolean consistent(TreeHead earlier, TreeHead later, List<Hash> proof) {
        return earlier.size() >= 1 && SubtreeProof.verify(new Subtree(0, earlier.size()), earlier.root(), later, proof);
    }

    /** Whether {@code proof} shows that {@code leaf} is the leaf at {@code index} of {@code subtree} with {@code root}. */
    public static boolean includesInSubtree(Subtree subtree, Hash root, long index, Hash leaf, List<Hash> proof) {
        return subtree.isValid()
                && includes(new TreeHead(subtree.end() - subtree.start(), root), index - subtree.start(), leaf, proof);
    }

    /** Whether {@code proof} shows that {@code subtree} with {@code root} belongs to {@code tree}. */
    public static boolean consistentSubtree(Subtree subtree, Hash root, TreeHead tree, List<Hash> proof) {
        return subtree.isEmpty()
                ? subtree.end() <= tree.size() && proof.isEmpty() && root.equals(EMPTY)
                : SubtreeProof.verify(subtree, root, tree, proof);
    }

    /** The hashes at {@code places}, in their order. */
    static List<Hash> hashes(Nodes nodes, List<Node> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return pick(nodes.read(new HashSet<>(places)), places);
    }

    static List<Hash> pick(Map<Node, Hash> found, Collection<Node> places) {
        List<Hash> hashes = new ArrayList<>(places.size());
        for (Node place : places) {
            Hash hash = found.get(place);
            if (hash == null) {
                throw new MissingNodeException(place);
            }
            hashes.add(hash);
        }
        return hashes;
    }

    /** The hash of complete subtrees, largest first, seen as one tree. */
    static Hash fold(List<Hash> peaks) {
        if (peaks.isEmpty()) {
            return EMPTY;
        }
        Sha256 sha = new Sha256();
        Hash hash = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = sha.node(peaks.get(i), hash);
        }
        return hash;
    }
}
