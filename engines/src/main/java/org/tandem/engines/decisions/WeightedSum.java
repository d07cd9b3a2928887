package org.tandem.engines.decisions;

/** Scores that are sums of fixed parts times weights. */
final class WeightedSum {

    private WeightedSum() {}

    static Rule.Prepared of(double[][] parts) {
        return (weights, scores) -> {
            for (int row = 0; row < scores.length; row++) {
                scores[row] = dot(weights, parts[row]);
            }
        };
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
