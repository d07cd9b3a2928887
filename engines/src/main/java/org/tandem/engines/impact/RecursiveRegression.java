package org.tandem.engines.impact;

import java.util.Arrays;

/**
 * Least squares, one row after the other, by Givens rotations (Gentleman 1974; Miller 1992, AS 274). A row that
 * determines a new coefficient leaves no residual; every other row leaves its recursive residual, which is what the
 * exact diffuse Kalman filter calls a standardised innovation.
 */
final class RecursiveRegression {

    /** An entry this small against the largest of its column is rounding. */
    private static final double ROUNDING = 1e-9;

    private final int k;
    private final double[][] r;
    private final double[] largest;
    private double rss;
    private int rank;

    RecursiveRegression(int k) {
        this.k = k;
        r = new double[k][k + 1];
        largest = new double[k];
    }

    void clear() {
        for (var row : r) Arrays.fill(row, 0);
        Arrays.fill(largest, 0);
        rss = 0;
        rank = 0;
    }

    /** Takes a row of k regressors and the response; it is spent. Gives the residual, or NaN for a row without one. */
    double add(double[] row) {
        for (int j = 0; j < k; j++) largest[j] = Math.max(largest[j], Math.abs(row[j]));
        for (int j = 0; j < k; j++) {
            if (Math.abs(row[j]) <= ROUNDING * largest[j]) continue;
            if (r[j][j] == 0) return place(row, j);
            rotate(r[j], row, j);
        }
        rss += row[k] * row[k];
        return row[k];
    }

    private double place(double[] row, int j) {
        System.arraycopy(row, j, r[j], j, k + 1 - j);
        rank++;
        return Double.NaN;
    }

    private void rotate(double[] upper, double[] row, int j) {
        double length = Math.sqrt(upper[j] * upper[j] + row[j] * row[j]);
        double cos = upper[j] / length;
        double sin = row[j] / length;
        for (int c = j; c <= k; c++) {
            double above = upper[c];
            upper[c] = cos * above + sin * row[c];
            row[c] = cos * row[c] - sin * above;
        }
    }

    double residualSumOfSquares() {
        return rss;
    }

    int rank() {
        return rank;
    }

    /** The first column that no row determined, or -1. */
    int undetermined() {
        for (int j = 0; j < k; j++) if (r[j][j] == 0) return j;
        return -1;
    }

    /** log det X'X over the determined columns. */
    double logDeterminant() {
        double product = 1;
        double sum = 0;
        for (int j = 0; j < k; j++) {
            if (r[j][j] == 0) continue;
            product *= r[j][j];
            if (Math.abs(product) > 1e100 || Math.abs(product) < 1e-100) {
                sum += Math.log(Math.abs(product));
                product = 1;
            }
        }
        return 2 * (sum + Math.log(Math.abs(product)));
    }

    /** The coefficients; needs full rank. */
    double[] solve() {
        var beta = new double[k];
        for (int j = k - 1; j >= 0; j--) {
            double left = r[j][k];
            for (int c = j + 1; c < k; c++) left -= r[j][c] * beta[c];
            beta[j] = left / r[j][j];
        }
        return beta;
    }

    /** Element (j, j) of (X'X)^-1; needs full rank. */
    double inverseDiagonal(int j) {
        var unit = new double[k];
        unit[j] = 1;
        return quadratic(unit);
    }

    /** w' (X'X)^-1 w; needs full rank. */
    double quadratic(double[] w) {
        var u = new double[k];
        double sum = 0;
        for (int j = 0; j < k; j++) {
            double left = w[j];
            for (int c = 0; c < j; c++) left -= r[c][j] * u[c];
            u[j] = left / r[j][j];
            sum += u[j] * u[j];
        }
        return sum;
    }
}
