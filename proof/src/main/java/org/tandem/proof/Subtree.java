package org.tandem.proof;

/** The leaves from {@code start} up to, not including, {@code end}. */
public record Subtree(long start, long end) {

    public boolean isEmpty() {
        return start == end && start >= 0;
    }

    /**
     * Whether these leaves stand under one node of every tree that holds them: {@code start} is a multiple of the
     * smallest power of two that is at least their number.
     */
    public boolean isValid() {
        return start >= 0 && start < end && (start & (ceiling(end - start) - 1)) == 0;
    }

    private static long ceiling(long width) {
        return width == 1 ? 1 : Long.highestOneBit(width - 1) << 1;
    }
}
