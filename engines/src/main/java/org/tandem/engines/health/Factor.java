package org.tandem.engines.health;

import java.util.Arrays;

/** One common factor by maximum likelihood: the EM steps of Rubin and Thayer 1982. */
record Factor(double[] loading, double[] unique) {
    private static final int ROUNDS = 20_000;
    private static final double CLOSE = 1e-12;

    static Factor of(double[][] covariance) {
        int k = covariance.length;
        var factor = new Factor(new double[k], new double[k]);
        for (int i = 0; i < k; i++) {
            factor.loading[i] = Math.sqrt(covariance[i][i] / 2);
            factor.unique[i] = covariance[i][i] / 2;
        }
        for (int round = 0; round < ROUNDS; round++) {
            var next = factor.step(covariance);
            double moved = factor.distance(next);
            factor = next;
            if (moved < CLOSE) {
                break;
            }
        }
        return factor;
    }

    private double distance(Factor other) {
        double most = 0;
        for (int i = 0; i < loading.length; i++) {
            double size = Math.max(1e-300, Math.sqrt(loading[i] * loading[i] + unique[i]));
            most = Math.max(most, Math.abs(loading[i] - other.loading[i]) / size);
        }
        return most;
    }

    private Factor step(double[][] covariance) {
        int k = loading.length;
        // A constant item has neither loading nor variance; it takes no part.
        double information = 1;
        for (int i = 0; i < k; i++) {
            information += unique[i] > 0 ? loading[i] * loading[i] / unique[i] : 0;
        }
        var weight = new double[k];
        for (int i = 0; i < k; i++) {
            weight[i] = unique[i] > 0 ? loading[i] / unique[i] / information : 0;
        }
        var with = new double[k];
        Arrays.setAll(with, i -> dot(covariance[i], weight));
        double score = 1 - dot(weight, loading) + dot(weight, with);
        var next = new Factor(new double[k], new double[k]);
        for (int i = 0; i < k; i++) {
            next.loading[i] = with[i] / score;
            next.unique[i] = Math.max(1e-9 * covariance[i][i], covariance[i][i] - next.loading[i] * with[i]);
        }
        return next;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
