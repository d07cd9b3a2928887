package org.tandem.engines.health;

import java.util.Arrays;

/**
 * Which cells of a table of counts must not be shown beside its totals. Primary: cells with some but fewer than the
 * threshold. Complementary: where a row or column has a single hidden cell, its total would give it away, so its
 * smallest other cell that is not empty is hidden as well, until no line has just one.
 */
public final class SmallCells {
    private final int threshold;

    private SmallCells(int threshold) {
        this.threshold = threshold;
    }

    /** Five contributors a cell [B18]. */
    public static SmallCells withDefaults() {
        return new SmallCells(5);
    }

    /** The same rule with another least number. */
    public SmallCells withThreshold(int least) {
        if (least < 1) {
            throw new IllegalArgumentException(
                    "The threshold (%d) must be at least 1. Maybe 5 was meant.".formatted(least));
        }
        return new SmallCells(least);
    }

    /**
     * What to hide.
     *
     * @param hidden true where a cell must not be shown; rows and columns as given
     * @param primary cells below the threshold
     * @param complementary cells hidden to protect others
     * @param hideTotals whether a hidden cell is left alone in its line, because nothing beside it could be hidden: then
     *     the totals of the table must not be shown either
     */
    public record Result(boolean[][] hidden, int primary, int complementary, boolean hideTotals) {}

    /** Solves a table of counts, rows of one length. */
    public Result solve(int[][] counts) {
        var hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
        int primary = 0;
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                hidden[r][c] = counts[r][c] > 0 && counts[r][c] < threshold;
                primary += hidden[r][c] ? 1 : 0;
            }
        }
        int more = 0;
        while (protectRow(counts, hidden) || protectColumn(counts, hidden)) {
            more++;
        }
        return new Result(hidden, primary, more, alone(hidden));
    }

    private static boolean protectRow(int[][] counts, boolean[][] hidden) {
        for (int r = 0; r < hidden.length; r++) {
            int best = -1;
            for (int c = 0; c < hidden[r].length && inRow(hidden, r) == 1; c++) {
                boolean better = !hidden[r][c]
                        && counts[r][c] > 0
                        && (best < 0 || order(counts, hidden, r, c) < order(counts, hidden, r, best));
                best = better ? c : best;
            }
            if (best >= 0) {
                hidden[r][best] = true;
                return true;
            }
        }
        return false;
    }

    /** Smallest first, a cell whose column already hides one before others of its size. */
    private static long order(int[][] counts, boolean[][] hidden, int r, int c) {
        return 2L * counts[r][c] + (inColumn(hidden, c) > 0 ? 0 : 1);
    }

    private static boolean protectColumn(int[][] counts, boolean[][] hidden) {
        for (int c = 0; hidden.length > 0 && c < hidden[0].length; c++) {
            int best = -1;
            for (int r = 0; r < hidden.length && inColumn(hidden, c) == 1; r++) {
                boolean better = !hidden[r][c]
                        && counts[r][c] > 0
                        && (best < 0 || columnOrder(counts, hidden, r, c) < columnOrder(counts, hidden, best, c));
                best = better ? r : best;
            }
            if (best >= 0) {
                hidden[best][c] = true;
                return true;
            }
        }
        return false;
    }

    private static long columnOrder(int[][] counts, boolean[][] hidden, int r, int c) {
        return 2L * counts[r][c] + (inRow(hidden, r) > 0 ? 0 : 1);
    }

    private static int inRow(boolean[][] hidden, int r) {
        int sum = 0;
        for (boolean one : hidden[r]) {
            sum += one ? 1 : 0;
        }
        return sum;
    }

    private static int inColumn(boolean[][] hidden, int c) {
        return (int) Arrays.stream(hidden).filter(row -> row[c]).count();
    }

    private static boolean alone(boolean[][] hidden) {
        for (int r = 0; r < hidden.length; r++) {
            if (inRow(hidden, r) == 1) {
                return true;
            }
        }
        for (int c = 0; hidden.length > 0 && c < hidden[0].length; c++) {
            if (inColumn(hidden, c) == 1) {
                return true;
            }
        }
        return false;
    }
}
