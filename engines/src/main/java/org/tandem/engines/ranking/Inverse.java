package org.tandem.engines.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Inverse of a symmetric positive definite matrix A = U'U, kept as V = inverse of U', so that the inverse is V'V.
 *
 * <p>Everything is one loop, a row plus multiples of four finished rows, which the JVM turns into vector instructions; rows
 * need nothing of each other while a panel of finished ones is taken off, so all processors share them. The order in which
 * a row's numbers are added is always the same, and so is the result.
 */
final class Inverse implements Covariance {
    /** Rows that are added together. */
    private static final int BLOCK = 4;
    /** Rows that are finished before all others see them; a multiple of the block. */
    private static final int PANEL = 32;
    /** Rows that one processor takes at a time. */
    private static final int CHUNK = 64;

    private final int size;
    private final double[][] half;
    private final boolean definite;

    /**
     * @param rows the matrix from the diagonal on; used up
     */
    Inverse(double[][] rows) {
        size = rows.length;
        definite = factor(rows);
        half = definite ? invert(rows) : new double[0][];
    }

    /** Work on the rows from one to another. */
    private interface Share {
        void work(int from, int to);
    }

    private static void shared(int from, int to, Share share) {
        int chunks = (to - from + CHUNK - 1) / CHUNK;
        if (chunks <= 2) {
            share.work(from, to);
            return;
        }
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> share.work(from + chunk * CHUNK, Math.min(to, from + (chunk + 1) * CHUNK)));
    }

    private boolean factor(double[][] rows) {
        for (int start = 0; start < size; start += PANEL) {
            int first = start;
            int end = Math.min(size, start + PANEL);
            if (!corner(rows, start, end)) {
                return false;
            }
            shared(end, size, (from, to) -> {
                for (int i = from; i < to; i++) {
                    for (int block = first; block < end; block += BLOCK) {
                        add(rows[i], Block.off(rows, block, i), i, size);
                    }
                }
            });
        }
        return true;
    }

    /** The finished rows of one panel. */
    private boolean corner(double[][] rows, int start, int end) {
        for (int k = start; k < end; k++) {
            for (int done = start; done < k; done++) {
                double multiple = -rows[done][k];
                addOne(rows[k], rows[done], multiple, k, size);
            }
            if (!(rows[k][k] > 0)) {
                return false;
            }
            double scale = 1 / Math.sqrt(rows[k][k]);
            for (int j = k; j < size; j++) {
                rows[k][j] *= scale;
            }
        }
        return true;
    }

    /** Rows of V, one after the other; a finished panel is taken off all rows below. */
    private double[][] invert(double[][] upper) {
        var rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[Math.min(size, (i / PANEL + 1) * PANEL)];
            rows[i][i] = 1;
        }
        for (int start = 0; start < size; start += PANEL) {
            int first = start;
            int end = Math.min(size, start + PANEL);
            finish(rows, upper, start, end);
            shared(end, size, (from, to) -> {
                for (int i = from; i < to; i++) {
                    for (int block = first; block < end; block += BLOCK) {
                        add(rows[i], Block.off(rows, upper, block, i), 0, end);
                    }
                }
            });
        }
        return rows;
    }

    private static void finish(double[][] rows, double[][] upper, int start, int end) {
        for (int k = start; k < end; k++) {
            for (int done = start; done < k; done++) {
                addOne(rows[k], rows[done], -upper[done][k], 0, done + 1);
            }
            double scale = 1 / upper[k][k];
            for (int j = 0; j <= k; j++) {
                rows[k][j] *= scale;
            }
        }
    }

    /** Up to four rows with what each is multiplied by; a row that is not there counts 0 times. */
    private record Block(double[][] rows, double[] times) {

        static Block off(double[][] rows, int start, int column) {
            return off(rows, rows, start, column);
        }

        /** To be taken off: each row as often as the column of the other matrix says. */
        static Block off(double[][] rows, double[][] other, int start, int column) {
            var block = new Block(new double[BLOCK][], new double[BLOCK]);
            for (int b = 0; b < BLOCK; b++) {
                int row = Math.min(start + b, rows.length - 1);
                block.rows[b] = rows[row];
                block.times[b] = row == start + b ? -other[row][column] : 0;
            }
            return block;
        }

        /** To be added: each row as often as its own column says. */
        static Block on(double[][] rows, int start, int column) {
            var block = new Block(new double[BLOCK][], new double[BLOCK]);
            for (int b = 0; b < BLOCK; b++) {
                int row = Math.min(start + b, rows.length - 1);
                block.rows[b] = rows[row];
                block.times[b] = row == start + b ? rows[row][column] : 0;
            }
            return block;
        }
    }

    /** Adds multiples of a block of rows to a row. */
    private static void add(double[] row, Block block, int from, int to) {
        double m0 = block.times[0];
        double m1 = block.times[1];
        double m2 = block.times[2];
        double m3 = block.times[3];
        double[] r0 = block.rows[0];
        double[] r1 = block.rows[1];
        double[] r2 = block.rows[2];
        double[] r3 = block.rows[3];
        for (int j = from; j < to; j++) {
            row[j] += m0 * r0[j] + m1 * r1[j] + m2 * r2[j] + m3 * r3[j];
        }
    }

    private static void addOne(double[] row, double[] other, double times, int from, int to) {
        for (int j = from; j < to; j++) {
            row[j] += times * other[j];
        }
    }

    /** The rows of the inverse up to the diagonal. */
    double[][] lower() {
        var rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[i + 1];
            if (!definite) {
                Arrays.fill(rows[i], Double.POSITIVE_INFINITY);
            }
        }
        if (definite) {
            shared(0, size, (from, to) -> lower(rows, from, to));
        }
        return rows;
    }

    /** Row i of the inverse is the sum of V's rows from i on, each as often as its own column i says. */
    private void lower(double[][] rows, int from, int to) {
        for (int start = from / PANEL * PANEL; start < size; start += BLOCK) {
            for (int i = from; i < Math.min(to, start + BLOCK); i++) {
                add(rows[i], Block.on(half, start, i), 0, i + 1);
            }
        }
    }

    @Override
    public double[] diagonal() {
        var diagonal = new double[size];
        if (!definite) {
            Arrays.fill(diagonal, Double.POSITIVE_INFINITY);
        }
        for (double[] row : half) {
            for (int i = 0; i < row.length; i++) {
                diagonal[i] += row[i] * row[i];
            }
        }
        return diagonal;
    }

    @Override
    public double[] times(double[] x) {
        var y = new double[size];
        for (double[] row : half) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * x[i];
            }
            for (int i = 0; i < row.length; i++) {
                y[i] += sum * row[i];
            }
        }
        return y;
    }
}
