package org.tandem.engines.decisions;

import java.util.Arrays;

/**
 * Weights from pairwise comparisons by the analytic hierarchy process (Saaty 1980): the principal eigenvector of the
 * matrix, scaled to one, with the consistency ratio CR = (lambda - n) / (n - 1) / RI(n).
 *
 * <p>Special cases: one or two criteria are always consistent, CR 0. Above 15 criteria the random index of 15 is taken.
 */
public final class Ahp {

    /** Above this ratio the comparisons should be asked again (Saaty). */
    public static final double ACCEPTABLE = 0.1;

    /** Saaty's random indices for 1 to 15 criteria. */
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final int STEPS = 100_000;

    private Ahp() {}

    /** Weights by the principal eigenvector. */
    public static Ahp withDefaults() {
        return new Ahp();
    }

    /**
     * @param comparisons n x n, how many times as important the row is as the column; positive, reciprocal
     * @throws IllegalArgumentException naming the cell that breaks this
     */
    public Result solve(double[][] comparisons) {
        check(comparisons);
        int n = comparisons.length;
        double[] weights = eigenvector(comparisons);
        double lambda = 0;
        for (int i = 0; i < n; i++) {
            lambda += row(comparisons, weights, i) / weights[i] / n;
        }
        double index = n < 2 ? 0 : Math.max(0, (lambda - n) / (n - 1));
        double random = RANDOM_INDEX[Math.min(n, RANDOM_INDEX.length) - 1];
        return new Result(weights, lambda, index, random == 0 ? 0 : index / random, worst(comparisons, weights));
    }

    private static double[] eigenvector(double[][] matrix) {
        double[] weights = new double[matrix.length];
        Arrays.fill(weights, 1.0 / matrix.length);
        double change = 1;
        for (int step = 0; step < STEPS && change > 1e-15; step++) {
            double[] next = new double[weights.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = row(matrix, weights, i);
            }
            scale(next);
            change = distance(weights, next);
            weights = next;
        }
        return weights;
    }

    private static double row(double[][] matrix, double[] weights, int row) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += matrix[row][j] * weights[j];
        }
        return sum;
    }

    static void scale(double[] weights) {
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    /** The comparison that contradicts the weights most. */
    private static Contradiction worst(double[][] matrix, double[] weights) {
        Contradiction worst = new Contradiction(0, 0, 1, 1);
        for (int i = 0; i < weights.length; i++) {
            for (int j = i + 1; j < weights.length; j++) {
                Contradiction next = new Contradiction(i, j, matrix[i][j], weights[i] / weights[j]);
                worst = next.size() > worst.size() ? next : worst;
            }
        }
        return worst;
    }

    private static void check(double[][] matrix) {
        if (matrix.length == 0) {
            throw new IllegalArgumentException("The matrix of comparisons is empty. Maybe name the criteria first.");
        }
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) {
                throw new IllegalArgumentException("Row %d has %d values instead of %d. Maybe the matrix is not square."
                        .formatted(i + 1, matrix[i].length, matrix.length));
            }
            for (int j = 0; j < matrix.length; j++) {
                checkCell(matrix, i, j);
            }
        }
    }

    private static void checkCell(double[][] matrix, int i, int j) {
        double value = matrix[i][j];
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The comparison in row %d, column %d is %s, but must be above 0. Maybe 1, for equally important."
                            .formatted(i + 1, j + 1, value));
        }
        // written with two digits, 1/8 and 0.13 are meant to be the same
        if (Math.abs(Math.log(value * matrix[j][i])) > 0.05) {
            throw new IllegalArgumentException(
                    "Row %d, column %d is %s, so row %d, column %d should be its reciprocal, but is %s. Maybe one was changed."
                            .formatted(i + 1, j + 1, value, j + 1, i + 1, matrix[j][i]));
        }
    }

    /**
     * @param weights of the criteria, together one
     * @param lambda principal eigenvalue, at least n but for rounding
     * @param consistencyIndex (lambda - n) / (n - 1)
     * @param consistencyRatio index over that of random comparisons
     * @param worst where to ask again first
     */
    public record Result(
            double[] weights, double lambda, double consistencyIndex, double consistencyRatio, Contradiction worst) {

        /** Whether the consistency ratio is at most {@link #ACCEPTABLE}. */
        public boolean isAcceptable() {
            return consistencyRatio <= ACCEPTABLE;
        }
    }

    /** A comparison as stated and as the weights imply it; positions count from 0. */
    public record Contradiction(int row, int column, double stated, double implied) {

        double size() {
            return Math.abs(Math.log(stated / implied));
        }
    }
}
