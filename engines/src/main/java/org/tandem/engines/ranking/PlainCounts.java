package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Wins between the first few thousand items, with nothing else said of the vote: a cell a pair, the wins of the lower number
 * in its lower half, those of the higher in its upper. A million votes over a thousand items touch two megabytes.
 */
final class PlainCounts {
    /** The cells of that many items have 34 MB at most. */
    static final int ITEMS = 4_096;

    private static final int HALF = 16;
    private static final int MOST = 0xFFFF;

    private int[][] rows = new int[16][0];
    private int pairs;

    /** Takes wins of a pair, the lower number first. */
    interface Taker {
        void take(int low, int high, int won, int lost);
    }

    /** One win, of items below {@link #ITEMS} that differ; false when their cell is full. */
    boolean win(int winner, int loser) {
        int low = Math.min(winner, loser);
        int column = Math.max(winner, loser) - low - 1;
        if (low >= rows.length || column >= rows[low].length) {
            grow(low, column);
        }
        int[] row = rows[low];
        int before = row[column];
        // No branches on who wins and who met, which are coin tosses for the processor.
        int place = loser - winner >>> 31 << 4;
        if ((before >>> place & MOST) == MOST) {
            return false;
        }
        row[column] = before + (1 << place);
        pairs += 1 - ((before | -before) >>> 31);
        return true;
    }

    /** Several wins of a pair below {@link #ITEMS}, the lower number first; false when their cell is too full. */
    boolean add(int low, int high, int won, int lost) {
        int column = high - low - 1;
        if (low >= rows.length || column >= rows[low].length) {
            grow(low, column);
        }
        int before = rows[low][column];
        int lower = (before & MOST) + won;
        int higher = (before >>> HALF) + lost;
        if (Math.max(lower, higher) > MOST) {
            return false;
        }
        rows[low][column] = higher << HALF | lower;
        pairs += before == 0 && (won | lost) != 0 ? 1 : 0;
        return true;
    }

    private void grow(int low, int column) {
        if (low >= rows.length) {
            int known = rows.length;
            rows = Arrays.copyOf(rows, Math.clamp(2L * low, low + 1, ITEMS));
            Arrays.fill(rows, known, rows.length, new int[0]);
        }
        if (column >= rows[low].length) {
            rows[low] = Arrays.copyOf(rows[low], Math.min(ITEMS, column + 16 + column / 8));
        }
    }

    /** How many pairs have a vote. */
    int pairs() {
        return pairs;
    }

    /** Hands over all pairs in the order of their numbers, and forgets them. */
    void drain(Taker taker) {
        for (int low = 0; low < rows.length; low++) {
            for (int column = 0; column < rows[low].length; column++) {
                int both = rows[low][column];
                if (both != 0) {
                    taker.take(low, low + 1 + column, both & MOST, both >>> HALF);
                }
            }
            Arrays.fill(rows[low], 0);
        }
        pairs = 0;
    }

    /** The pairs in the order of ranks, given by the number of each rank. */
    void inOrder(int[] number, Taker taker) {
        for (int one = 0; one < number.length; one++) {
            for (int other = one + 1; other < number.length; other++) {
                int both = cell(number[one], number[other]);
                if (both != 0) {
                    boolean turned = number[one] > number[other];
                    int low = both & MOST;
                    int high = both >>> HALF;
                    taker.take(one, other, turned ? high : low, turned ? low : high);
                }
            }
        }
    }

    private int cell(int a, int b) {
        int low = Math.min(a, b);
        int column = Math.max(a, b) - low - 1;
        return low < rows.length && column < rows[low].length ? rows[low][column] : 0;
    }
}
