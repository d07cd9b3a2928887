package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

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
    private final DMatrixRMaj lower;

    Penalised(Crossing table, double rowSd, double columnSd) {
        this.table = table;
        this.rowSd = rowSd;
        this.columnSd = columnSd;
        pivot = table.rowSums(ones(table));
        Arrays.setAll(pivot, i -> 1 + rowSd * rowSd * pivot[i]);
        lower = factor(schur());
    }

    static double[] ones(Crossing table) {
        var ones = new double[table.column().length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private DMatrixRMaj schur() {
        var matrix = new DMatrixRMaj(table.columns(), table.columns());
        double both = rowSd * rowSd * columnSd * columnSd;
        for (int i = 0; i < table.rows() && both > 0; i++) {
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                double part = both * table.weight()[c] / pivot[i];
                for (int d = table.start()[i]; d < table.start()[i + 1]; d++) {
                    matrix.data[table.column()[c] * table.columns() + table.column()[d]] -= part * table.weight()[d];
                }
            }
        }
        var sums = table.columnSums(ones(table));
        for (int k = 0; k < table.columns(); k++) {
            matrix.add(k, k, 1 + columnSd * columnSd * sums[k]);
        }
        return matrix;
    }

    private static DMatrixRMaj factor(DMatrixRMaj matrix) {
        var cholesky = DecompositionFactory_DDRM.chol(matrix.numRows, true);
        if (!cholesky.decompose(matrix)) {
            throw new IllegalStateException("The mixed model's matrix is not positive definite.");
        }
        return cholesky.getT(null);
    }

    /** Natural logarithm of the determinant of A. */
    double logDeterminant() {
        double sum = 0;
        for (double p : pivot) {
            sum += Math.log(p);
        }
        for (int k = 0; k < lower.numRows; k++) {
            sum += 2 * Math.log(lower.get(k, k));
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
        var column = scaled(backward(forward(right)));
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

    private double[] forward(double[] right) {
        var x = right.clone();
        for (int r = 0; r < x.length; r++) {
            for (int s = 0; s < r; s++) {
                x[r] -= lower.data[r * x.length + s] * x[s];
            }
            x[r] /= lower.data[r * x.length + r];
        }
        return x;
    }

    private double[] backward(double[] right) {
        var x = right.clone();
        double[] rows = lower.data;
        for (int r = x.length - 1; r >= 0; r--) {
            int row = r * x.length;
            double found = x[r] / rows[row + r];
            x[r] = found;
            for (int s = 0; s < r; s++) {
                x[s] -= rows[row + s] * found;
            }
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** One draw of the posterior errors of both sets of effects, residual variance 1. */
    Solution draw(RandomGenerator chance) {
        var normal = new double[table.columns()];
        for (int k = 0; k < normal.length; k++) {
            normal[k] = chance.nextGaussian();
        }
        var column = scaled(backward(normal));
        var row = rowsGiven(new double[table.rows()], column);
        for (int i = 0; i < row.length; i++) {
            row[i] += rowSd * chance.nextGaussian() / Math.sqrt(pivot[i]);
        }
        return new Solution(row, column, 0);
    }

    /** Posterior covariances, residual variance 1. */
    Covariances covariances() {
        var inverse = new DMatrixRMaj(lower.numRows, lower.numRows);
        var solver = LinearSolverFactory_DDRM.symmPosDef(lower.numRows);
        if (!solver.setA(schur())) {
            throw new IllegalStateException("The mixed model's matrix is not positive definite.");
        }
        solver.invert(inverse);
        return new Covariances(inverse);
    }

    /** Covariances of effects on the scale of the values. */
    final class Covariances {
        private final DMatrixRMaj inverse;

        private Covariances(DMatrixRMaj inverse) {
            this.inverse = inverse;
        }

        double columns(int k, int l) {
            return columnSd * columnSd * inverse.get(k, l);
        }

        /** Of one row with every column. */
        double[] rowWithColumns(int i) {
            var with = new double[table.columns()];
            for (int c = table.start()[i]; c < table.start()[i + 1]; c++) {
                for (int k = 0; k < with.length; k++) {
                    with[k] -= rowSd * rowSd / pivot[i] * table.weight()[c] * columns(table.column()[c], k);
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
