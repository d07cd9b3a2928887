package org.tandem.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a complete subtree: it covers the leaves from {@code index << level} up to, not including,
 * {@code (index + 1) << level}. Level 0 are the leaf hashes. A complete subtree never changes once it is there.
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException(
                    "There is no node (%d, %d): levels go from 0 to 62, indexes from 0.".formatted(level, index));
        }
    }

    /** How many leaves a log needs for this subtree to be complete. */
    public long end() {
        return (index + 1) << level;
    }

    /**
     * The complete subtrees, largest first, that make up the subtree from {@code start} to {@code end}; {@code start}
     * is a multiple of the largest. For {@code start = 0} these are the peaks of a log of {@code end} leaves.
     */
    static List<Node> covering(long start, long end) {
        List<Node> nodes = new ArrayList<>();
        for (long at = start; at < end; ) {
            int level = 63 - Long.numberOfLeadingZeros(end - at);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }
}
