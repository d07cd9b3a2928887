package org.tandem.engines.impact;

import java.util.Arrays;

/**
 * Weights on the simplex: minimises |A w - b|^2 / m + zeta^2 |w|^2 over w of sum 1, none below 0, by the method of Frank
 * and Wolfe with exact line search; A and b centred first when an intercept is free. As Arkhangelsky et al. (2021,
 * supplement) compute them: 100 steps, then weights of at most a quarter of the largest are dropped, then to the end.
 */
final class FrankWolfe {

    private static final int FIRST = 100;
    private static final int MOST = 10_000;

    private final double[][] columns;
    private final double[] target;
    private final double ridge;
    private final double leastDecrease;

    /**
     * @param a m rows of k columns
     * @param b m
     * @param zeta strength of the ridge
     * @param leastDecrease a step that gains less than its square ends the search
     */
    FrankWolfe(double[][] a, double[] b, boolean intercept, double zeta, double leastDecrease) {
        columns = transposed(a);
        target = b.clone();
        if (intercept) {
            for (var column : columns) centre(column);
            centre(target);
        }
        ridge = b.length * zeta * zeta;
        this.leastDecrease = leastDecrease;
    }

    double[] weights() {
        var w = new double[columns.length];
        Arrays.fill(w, 1. / w.length);
        descend(w, FIRST);
        sparsify(w);
        descend(w, MOST);
        return w;
    }

    private void descend(double[] w, int most) {
        var error = target.clone();
        for (int i = 0; i < error.length; i++) error[i] = -error[i];
        for (int j = 0; j < w.length; j++) add(error, columns[j], w[j]);
        double previous = Double.POSITIVE_INFINITY;
        for (int step = 0; step < most; step++) {
            if (!improve(w, error)) return;
            double value = (dot(error, error) + ridge * dot(w, w)) / error.length;
            if (step > 0 && previous - value <= leastDecrease * leastDecrease) return;
            previous = value;
        }
    }

    /** One step towards the vertex that the gradient points at; false when it stands there already. */
    private boolean improve(double[] w, double[] error) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double along = 0;
        for (int j = 0; j < w.length; j++) {
            double slope = dot(error, columns[j]) + ridge * w[j];
            along -= slope * w[j];
            if (slope < least) {
                least = slope;
                best = j;
            }
        }
        if (w[best] == 1) return false;
        move(w, error, best, along + least);
        return true;
    }

    private void move(double[] w, double[] error, int best, double slope) {
        var direction = new double[error.length];
        for (int i = 0; i < error.length; i++) direction[i] = columns[best][i] - (error[i] + target[i]);
        double distance = dot(w, w) - 2 * w[best] + 1;
        double curvature = dot(direction, direction) + ridge * distance;
        double length = curvature > 0 ? Math.clamp(-slope / curvature, 0, 1) : 0;
        for (int j = 0; j < w.length; j++) w[j] *= 1 - length;
        w[best] += length;
        add(error, direction, length);
    }

    private static void sparsify(double[] w) {
        double largest = Arrays.stream(w).max().orElseThrow();
        for (int j = 0; j < w.length; j++) if (w[j] <= largest / 4) w[j] = 0;
        double sum = Arrays.stream(w).sum();
        for (int j = 0; j < w.length; j++) w[j] /= sum;
    }

    private static double[][] transposed(double[][] a) {
        var t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < t.length; j++) t[j][i] = a[i][j];
        return t;
    }

    private static void centre(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        for (int i = 0; i < x.length; i++) x[i] -= mean;
    }

    private static void add(double[] to, double[] x, double factor) {
        for (int i = 0; i < to.length; i++) to[i] += factor * x[i];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
