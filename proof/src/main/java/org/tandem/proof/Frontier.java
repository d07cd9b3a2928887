package org.tandem.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a log: all that is needed to append to it, and nothing more. {@code peaks} are the hashes of its
 * complete subtrees, largest first; there is one for each binary one of {@code size}. Immutable.
 */
public record Frontier(long size, List<Hash> peaks) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "A log of %d leaves has %d peaks, not %d.".formatted(size, Long.bitCount(size), peaks.size()));
        }
    }

    /** What appending gives: the new edge, and the complete subtrees that it completed and that are to be stored. */
    public record Growth(Frontier frontier, Map<Node, Hash> stored) {}

    /**
     * Reads the edge of a stored log: one read of at most 63 places.
     *
     * @throws MissingNodeException when the store lacks one of them
     */
    public static Frontier of(Nodes nodes, long size) {
        return new Frontier(size, Merkle.hashes(nodes, Node.covering(0, size)));
    }

    /** Appends leaf hashes in order; about two new subtrees a leaf. */
    public Growth append(List<Hash> leaves) {
        Appending appending = new Appending(new ArrayList<>(peaks), new LinkedHashMap<>(), new Sha256());
        long next = size;
        for (Hash leaf : leaves) {
            appending.add(next++, leaf);
        }
        return new Growth(new Frontier(next, appending.peaks), appending.stored);
    }

    /** The Merkle tree hash of all leaves; of none, the hash of nothing (RFC 6962, section 2.1). */
    public Hash root() {
        return Merkle.fold(peaks);
    }

    private record Appending(List<Hash> peaks, Map<Node, Hash> stored, Sha256 sha) {
        void add(long index, Hash leaf) {
            Hash hash = leaf;
            stored.put(new Node(0, index), hash);
            for (int level = 0; ((index >> level) & 1) == 1; level++) {
                hash = sha.node(peaks.removeLast(), hash);
                stored.put(new Node(level + 1, index >> (level + 1)), hash);
            }
            peaks.add(hash);
        }
    }
}
