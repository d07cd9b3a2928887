package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The penalised least-squares problem of a crossed mixed model at given relative standard deviations (of rows and of
 * columns, in units of the residual's): A = L Z'WZ L + I in spherical effects, rows eliminated, the columns' Schur
 * complement factored. Bates et al. 2015, "Fitting linear mixed-effects models using lme4", section 3.4.
 */
final class Penalised {
    private final Crossing table;
    private final double rowSd;
    private final double columnSd;
    private final double[] pivot;
    /** Standard deviations of rows, their columns given. */
    private final double[] rowError;

    private final Cholesky factor;

    Penalised(Crossing table, double rowSd, double columnSd) {
        this.table = table;
        this.rowSd = rowSd;
        this.columnSd = columnSd;
        pivot = table.rowSums(ones(table));
        Arrays.setAll(pivot, i -> 1 + rowSd * rowSd * pivot[i]);
        rowError = new double[pivot.length];
        Arrays.setAll(rowError, i -> rowSd / Math.sqrt(pivot[i]));
        factor = Cholesky.of(schur())
                .orElseThrow(() -> new IllegalStateException("The mixed model's matrix is not positive definite."));
    }

    static double[] ones(Crossing table) {
        var ones = new double[table.column().length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[][] schur() {
        var matrix = new double[table.columns()][table.columns()];
        double both = rowSd * rowSd * columnSd * columnSd;
        for (int i = 0; i < table.rows() && both > 0; i++) {
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                double part = both * table.weight()[c] / pivot[i];
                for (int d = table.start()[i]; d < table.start()[i + 1]; d++) {
                    matrix[table.column()[c]][table.column()[d]] -= part * table.weight()[d];
                }
            }
        }
        var sums = table.columnSums(ones(table));
        for (int k = 0; k < table.columns(); k++) {
            matrix[k][k] += 1 + columnSd * columnSd * sums[k];
        }
        return matrix;
    }

    /** Natural logarithm of the determinant of A. */
    double logDeterminant() {
        double sum = factor.logDeterminant();
        for (double p : pivot) {
            sum += Math.log(p);
        }
        return sum;
    }

    /** Effects on the scale of the values, and their product with the right side. */
    record Solution(double[] row, double[] column, double product) {}

    /** Solves for one value a cell. */
    Solution solve(double[] cell) {
        var rowSum = table.rowSums(cell);
        var columnSum = table.columnSums(cell);
        var right = new double[table.columns()];
        for (int i = 0; i < table.rows(); i++) {
            double part = columnSd * rowSd * rowSd * rowSum[i] / pivot[i];
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                right[table.column()[c]] -= part * table.weight()[c];
            }
        }
        for (int k = 0; k < right.length; k++) {
            right[k] += columnSd * columnSum[k];
        }
        var column = scaled(factor.solve(right));
        var row = rowsGiven(rowSum, column);
        return new Solution(row, column, dot(row, rowSum) + dot(column, columnSum));
    }

    private double[] scaled(double[] spherical) {
        var effects = new double[spherical.length];
        Arrays.setAll(effects, k -> columnSd * spherical[k]);
        return effects;
    }

    private double[] rowsGiven(double[] rowSum, double[] column) {
        var row = new double[table.rows()];
        for (int i = 0; i < row.length; i++) {
            double rest = rowSum[i];
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                rest -= table.weight()[c] * column[table.column()[c]];
            }
            row[i] = rowSd * rowSd * rest / pivot[i];
        }
        return row;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Draws of the posterior errors of the columns, residual variance 1. */
    double[][] columnErrors(int times, RandomGenerator chance) {
        var column = Errors.normal(table.columns(), times, chance);
        factor.spread(column);
        for (double[] one : column) {
            Cholesky.scale(one, columnSd);
        }
        return column;
    }

    /** Draws of those of the rows. */
    double[][] rowErrors(int times, RandomGenerator chance) {
        var column = columnErrors(times, chance);
        var row = Errors.normal(rowError, times, chance);
        for (int i = 0; i < row.length; i++) {
            double part = rowSd * rowSd / pivot[i];
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                Cholesky.subtract(row[i], part * table.weight()[c], column[table.column()[c]]);
            }
        }
        return row;
    }

    /** Posterior covariances, residual variance 1. */
    Covariances covariances() {
        return new Covariances(factor.inverse());
    }

    /** Covariances of effects on the scale of the values. */
    final class Covariances {
        private final double[][] inverse;

        private Covariances(double[][] inverse) {
            this.inverse = inverse;
        }

        double columns(int k, int l) {
            return columnSd * columnSd * inverse[k][l];
        }

        /** Of one row with every column. */
        double[] rowWithColumns(int i) {
            var with = new double[table.columns()];
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                double times = rowSd * rowSd * columnSd * columnSd / pivot[i] * table.weight()[c];
                double[] row = inverse[table.column()[c]];
                for (int k = 0; k < with.length; k++) {
                    with[k] -= times * row[k];
                }
            }
            return with;
        }

        /** Of two rows, given those of the first with the columns. */
        double rows(int i, double[] withColumns, int j) {
            double sum = i == j ? rowSd * rowSd / pivot[i] : 0;
            for (int c = table.start()[j]; c < table.start()[j + 1]; c++) {
                sum -= rowSd * rowSd / pivot[j] * table.weight()[c] * withColumns[table.column()[c]];
            }
            return sum;
        }
    }
}
