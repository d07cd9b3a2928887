package org.tandem.engines.calibration;

import java.util.Arrays;

/**
 * The normal density of items' merit on a grid, scaled to sum to 1 over the grid without its ends: what lies beyond the
 * ends is lost, as in TAM, and a spread far below the width of the grid stays proper.
 */
final class Prior {
    private static final int BEYOND = 3;

    private final double[] node;
    private final double sd;
    private final double scale;
    private final double mean;
    private final double slope;

    /**
     * A density.
     *
     * @param node the grid, equally spaced, 0 in the middle
     */
    Prior(double[] node, double sd) {
        this.node = node;
        this.sd = sd;
        double width = node[1] - node[0];
        double sum = 0;
        double square = 0;
        double fourth = 0;
        for (int q = -BEYOND * node.length; q <= BEYOND * node.length; q++) {
            double z = width * q * width * q / (sd * sd);
            double density = Math.exp(-.5 * z);
            sum += density;
            square += density * z;
            fourth += density * z * z;
        }
        scale = Math.log(sum);
        mean = square / sum;
        slope = fourth / sum - mean * mean - 2 * mean;
    }

    private double square(int q) {
        return node[q] * node[q] / (sd * sd);
    }

    int nodes() {
        return node.length;
    }

    /** The log density over the grid. */
    double[] logs() {
        var logs = new double[node.length];
        Arrays.setAll(logs, q -> -.5 * square(q) - scale);
        return logs;
    }

    /** First derivative of the log density by log sd. */
    double score(int q) {
        return square(q) - mean;
    }

    /** Second derivative, sign turned. */
    double information(int q) {
        return 2 * square(q) + slope;
    }
}
