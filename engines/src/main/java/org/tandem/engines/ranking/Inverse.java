package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Inverse of a symmetric positive definite matrix A = U'U, kept as V = inverse of U', so that the inverse is V'V.
 *
 * <p>Everything is one loop, a row less or plus a few multiples of finished rows, which the JVM turns into vector
 * instructions: half a second of plain loops for a thousand rows becomes a tenth.
 */
final class Inverse implements Covariance {
    /** Rows that are taken together. */
    private static final int BLOCK = 4;

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

    private boolean factor(double[][] rows) {
        var multiples = new double[BLOCK];
        for (int start = 0; start < size; start += BLOCK) {
            int end = Math.min(size, start + BLOCK);
            if (!corner(rows, start, end)) {
                return false;
            }
            for (int i = end; i < size; i++) {
                multiples(multiples, rows, start, i);
                add(rows[i], rows, start, multiples, i, size);
            }
        }
        return true;
    }

    /** The finished rows of one block. */
    private boolean corner(double[][] rows, int start, int end) {
        for (int k = start; k < end; k++) {
            for (int done = start; done < k; done++) {
                for (int j = size - 1; j >= k; j--) {
                    rows[k][j] -= rows[done][k] * rows[done][j];
                }
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

    private void multiples(double[] into, double[][] rows, int start, int column) {
        for (int b = 0; b < BLOCK; b++) {
            into[b] = start + b < size ? -rows[start + b][column] : 0;
        }
    }

    /** Rows of V, one after the other; a finished block is taken off all rows below. */
    private double[][] invert(double[][] upper) {
        var rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[Math.min(size, (i / BLOCK + 1) * BLOCK)];
            rows[i][i] = 1;
        }
        var multiples = new double[BLOCK];
        for (int start = 0; start < size; start += BLOCK) {
            int end = Math.min(size, start + BLOCK);
            finish(rows, upper, start, end);
            for (int i = end; i < size; i++) {
                multiples(multiples, upper, start, i);
                add(rows[i], rows, start, multiples, 0, end);
            }
        }
        return rows;
    }

    private static void finish(double[][] rows, double[][] upper, int start, int end) {
        for (int k = start; k < end; k++) {
            for (int done = start; done < k; done++) {
                for (int j = 0; j <= done; j++) {
                    rows[k][j] -= upper[done][k] * rows[done][j];
                }
            }
            for (int j = 0; j <= k; j++) {
                rows[k][j] /= upper[k][k];
            }
        }
    }

    /** Adds multiples of a block of rows to a row. */
    private static void add(double[] row, double[][] rows, int start, double[] multiples, int from, int to) {
        if (start + BLOCK > rows.length) {
            addFew(row, rows, start, multiples, from, to);
            return;
        }
        double m0 = multiples[0];
        double m1 = multiples[1];
        double m2 = multiples[2];
        double m3 = multiples[3];
        double[] r0 = rows[start];
        double[] r1 = rows[start + 1];
        double[] r2 = rows[start + 2];
        double[] r3 = rows[start + 3];
        for (int j = from; j < to; j++) {
            row[j] += m0 * r0[j] + m1 * r1[j] + m2 * r2[j] + m3 * r3[j];
        }
    }

    private static void addFew(double[] row, double[][] rows, int start, double[] multiples, int from, int to) {
        for (int b = start; b < rows.length; b++) {
            for (int j = from; j < Math.min(to, rows[b].length); j++) {
                row[j] += multiples[b - start] * rows[b][j];
            }
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
        var multiples = new double[BLOCK];
        for (int start = 0; start < half.length; start += BLOCK) {
            for (int i = 0; i < Math.min(size, start + BLOCK); i++) {
                for (int b = 0; b < BLOCK; b++) {
                    multiples[b] = start + b < size && i < half[start + b].length ? half[start + b][i] : 0;
                }
                add(rows[i], half, start, multiples, 0, i + 1);
            }
        }
        return rows;
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
