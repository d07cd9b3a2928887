package org.tandem.engines.calibration;

import java.util.random.RandomGenerator;

/** Weighted means of the items and nothing else: what is reported when reviewers are alike. */
final class Plain implements Errors {
    private final Design design;
    private final double[] itemWeight;
    private final double[] mean;

    Plain(Design design) {
        this.design = design;
        itemWeight = design.itemWeights();
        mean = new double[itemWeight.length];
        for (int c = 0; c < design.cells(); c++) {
            mean[design.item[c]] += design.weight[c] * design.mean[c] / itemWeight[design.item[c]];
        }
    }

    double[] means() {
        return mean.clone();
    }

    double[] residuals() {
        return fill(design.cells(), c -> design.mean[c] - mean[design.item[c]]);
    }

    double squares() {
        double sum = design.within;
        for (int c = 0; c < design.cells(); c++) {
            sum += design.weight[c] * Math.pow(design.mean[c] - mean[design.item[c]], 2);
        }
        return sum;
    }

    /** Sums of squares up to this are rounding. */
    double negligible() {
        double sum = 0;
        for (int c = 0; c < design.cells(); c++) {
            sum += design.weight[c] * design.mean[c] * design.mean[c];
        }
        return 1e-22 * sum;
    }

    int df() {
        return design.observations - mean.length;
    }

    double variance() {
        return df() == 0 ? Double.POSITIVE_INFINITY : squares() / df();
    }

    double freedom(int c) {
        return 1 - design.weight[c] / itemWeight[design.item[c]];
    }

    @Override
    public double variance(int i) {
        return variance() / itemWeight[i];
    }

    @Override
    public double[] covariances(int i) {
        return fill(mean.length, j -> i == j ? variance(i) : 0);
    }

    @Override
    public double[][] draws(int times, RandomGenerator chance) {
        double sd = Math.sqrt(variance());
        if (!(sd > 0)) {
            return new double[mean.length][times];
        }
        var draws = Errors.normal(fill(mean.length, i -> sd / Math.sqrt(itemWeight[i])), times, chance);
        for (int d = 0; d < times && df() > 0; d++) {
            double scale = Errors.spread(df(), chance);
            for (double[] item : draws) {
                item[d] *= scale;
            }
        }
        return draws;
    }
}
