package org.tandem.engines.assignment;

/**
 * Of some items each, the pairs that lower the cost most: enough for the next run, few enough that the network stays small.
 * Items side by side, because their affinities lie so in memory.
 */
final class PayingPairs {
    static final int AT_ONCE = 16;
    private static final int MOST = 12;

    private final int first;
    private final int end;
    private final int[] count;
    private final int[][] reviewer;
    private final long[][] rank;
    private final long[][] price;

    /** What is done with a pair. */
    interface Taker {
        void take(int reviewer, int item);
    }

    PayingPairs(int first, int end) {
        this.first = first;
        this.end = end;
        count = new int[end - first];
        reviewer = new int[end - first][MOST];
        rank = new long[end - first][MOST];
        price = new long[end - first][MOST];
    }

    int end() {
        return end;
    }

    /** Keeps a pair whose reduced cost is among the lowest of its item; of equals the one offered first. */
    void offer(int r, int item, long ranked, long priced) {
        int i = item - first;
        int at = count[i];
        if (at == MOST && !lower(ranked, priced, i, MOST - 1)) {
            return;
        }
        at = at == MOST ? MOST - 1 : count[i]++;
        while (at > 0 && lower(ranked, priced, i, at - 1)) {
            put(i, at, reviewer[i][at - 1], rank[i][at - 1], price[i][at - 1]);
            at--;
        }
        put(i, at, r, ranked, priced);
    }

    private boolean lower(long ranked, long priced, int i, int at) {
        return ranked < rank[i][at] || ranked == rank[i][at] && priced < price[i][at];
    }

    private void put(int i, int at, int r, long ranked, long priced) {
        reviewer[i][at] = r;
        rank[i][at] = ranked;
        price[i][at] = priced;
    }

    /** Hands all over; false when there are none. */
    boolean each(Taker taker) {
        boolean some = false;
        for (int i = 0; i < count.length; i++) {
            for (int k = 0; k < count[i]; k++) {
                taker.take(reviewer[i][k], first + i);
                some = true;
            }
        }
        return some;
    }
}
