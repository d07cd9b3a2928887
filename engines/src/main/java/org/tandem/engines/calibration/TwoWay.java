package org.tandem.engines.calibration;

import java.util.random.RandomGenerator;

/**
 * Weighted least squares of item + reviewer, severities summing to zero in each component. Items are eliminated, the
 * reviewers' matrix S = diag(m) - N' diag(1/n) N is inverted with its null space filled; all variances below are in
 * units of the residual variance.
 */
final class TwoWay {
    private final Design design;
    private final double[] itemWeight;
    /** Standard deviations of items, severities given. */
    private final double[] itemError;

    private final int[] component;
    private final int[] size;
    private final int components;
    private final double fill;
    private final Cholesky factor;
    private final double[][] inverse;

    /** The two sets of effects. */
    record Effects(double[] item, double[] reviewer) {}

    TwoWay(Design design) {
        this.design = design;
        itemWeight = design.itemWeights();
        itemError = new double[itemWeight.length];
        java.util.Arrays.setAll(itemError, i -> 1 / Math.sqrt(itemWeight[i]));
        component = design.componentOfReviewer();
        components = java.util.Arrays.stream(component).max().orElse(-1) + 1;
        size = new int[components];
        for (int part : component) {
            size[part]++;
        }
        fill = java.util.Arrays.stream(design.reviewerWeights()).average().orElse(1);
        factor = Cholesky.of(reviewerMatrix())
                .orElseThrow(() -> new IllegalStateException("The reviewers' matrix is not positive definite."));
        inverse = factor.inverse();
    }

    int rank() {
        return design.items.size() + design.reviewers.size() - components;
    }

    private double[][] reviewerMatrix() {
        int q = design.reviewers.size();
        var matrix = new double[q][q];
        for (int i = 0; i < design.items.size(); i++) {
            subtractItem(matrix, i);
        }
        var weights = design.reviewerWeights();
        for (int r = 0; r < q; r++) {
            matrix[r][r] += weights[r];
            for (int s = 0; s < q; s++) {
                matrix[r][s] += component[r] == component[s] ? fill / size[component[r]] : 0;
            }
        }
        return matrix;
    }

    private void subtractItem(double[][] matrix, int i) {
        for (int c = design.start[i]; c < design.start[i + 1]; c++) {
            for (int d = design.start[i]; d < design.start[i + 1]; d++) {
                matrix[design.reviewer[c]][design.reviewer[d]] -= design.weight[c] * design.weight[d] / itemWeight[i];
            }
        }
    }

    /** The effects that fit one value a cell best. */
    Effects fit(double[] cell) {
        int q = design.reviewers.size();
        var right = new double[q];
        var itemMean = itemMeans(cell);
        for (int c = 0; c < cell.length; c++) {
            right[design.reviewer[c]] += design.weight[c] * (cell[c] - itemMean[design.item[c]]);
        }
        var severity = factor.solve(right);
        centre(severity);
        return new Effects(itemsGiven(cell, severity), severity);
    }

    double[] itemMeans(double[] cell) {
        return itemsGiven(cell, new double[design.reviewers.size()]);
    }

    private double[] itemsGiven(double[] cell, double[] severity) {
        var value = new double[design.items.size()];
        for (int c = 0; c < cell.length; c++) {
            value[design.item[c]] += design.weight[c] * (cell[c] - severity[design.reviewer[c]]);
        }
        for (int i = 0; i < value.length; i++) {
            value[i] /= itemWeight[i];
        }
        return value;
    }

    private void centre(double[] severity) {
        var sum = new double[components];
        for (int r = 0; r < severity.length; r++) {
            sum[component[r]] += severity[r];
        }
        for (int r = 0; r < severity.length; r++) {
            severity[r] -= sum[component[r]] / size[component[r]];
        }
    }

    /** What the effects leave of one value a cell. */
    double[] residuals(double[] cell, Effects effects) {
        var rest = new double[cell.length];
        for (int c = 0; c < rest.length; c++) {
            rest[c] = cell[c] - effects.item[design.item[c]] - effects.reviewer[design.reviewer[c]];
        }
        return rest;
    }

    /** Covariance of two severities. */
    double severityCovariance(int r, int s) {
        return inverse[r][s] - (component[r] == component[s] ? filled(component[r]) : 0);
    }

    /** What filling with fill / m adds to every entry of a component's inverse: 1 / (fill m). */
    private double filled(int part) {
        return 1 / (fill * size[part]);
    }

    /** Covariances of item {@code i} with every severity. */
    double[] itemSeverityCovariance(int i) {
        var covariance = new double[design.reviewers.size()];
        for (int c = design.start[i]; c < design.start[i + 1]; c++) {
            double times = design.weight[c] / itemWeight[i];
            double[] row = inverse[design.reviewer[c]];
            for (int r = 0; r < covariance.length; r++) {
                covariance[r] -= times * row[r];
            }
        }
        int mine = component[design.reviewer[design.start[i]]];
        for (int r = 0; r < covariance.length; r++) {
            covariance[r] += component[r] == mine ? filled(mine) : 0;
        }
        return covariance;
    }

    /** Covariance of items {@code i} and {@code j}, given the covariances of {@code i} with the severities. */
    double itemCovariance(int i, double[] withSeverity, int j) {
        double sum = i == j ? 1 / itemWeight[i] : 0;
        for (int c = design.start[j]; c < design.start[j + 1]; c++) {
            sum -= design.weight[c] / itemWeight[j] * withSeverity[design.reviewer[c]];
        }
        return sum;
    }

    /** Draws of the errors of all items, residual variance 1: a row an item. */
    double[][] itemErrors(int times, RandomGenerator chance) {
        var severity = Errors.normal(design.reviewers.size(), times, chance);
        factor.spread(severity);
        centre(severity);
        var error = Errors.normal(itemError, times, chance);
        for (int c = 0; c < design.cells(); c++) {
            int i = design.item[c];
            Cholesky.subtract(error[i], design.weight[c] / itemWeight[i], severity[design.reviewer[c]]);
        }
        return error;
    }

    private void centre(double[][] severity) {
        var sum = new double[components][severity[0].length];
        for (int r = 0; r < severity.length; r++) {
            Cholesky.subtract(sum[component[r]], -1, severity[r]);
        }
        for (int r = 0; r < severity.length; r++) {
            Cholesky.subtract(severity[r], 1.0 / size[component[r]], sum[component[r]]);
        }
    }
}
