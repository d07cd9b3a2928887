package org.tandem.engines.assignment;

import java.util.Arrays;

/**
 * Affinities as whole-number costs: an item's best affinity less the pair's, times the item's factor and a scale that
 * leaves room for the sum of all pairs.
 */
final class Prices implements Network.Price {
    private final Panel panel;
    private final double[] factor;
    private final double[] most;
    private final double scale;
    private final int units;

    private Prices(Panel panel, double[] factor) {
        this.panel = panel;
        this.factor = factor;
        most = new double[factor.length];
        var least = new double[factor.length];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int r = 0; r < panel.reviewers().size(); r++) {
            for (int i = 0; i < factor.length; i++) {
                most[i] = Math.max(most[i], panel.affinity(r, i));
                least[i] = Math.min(least[i], panel.affinity(r, i));
            }
        }
        double range = 0;
        for (int i = 0; i < factor.length; i++) {
            range = Math.max(range, factor[i] * (most[i] - least[i]));
        }
        units = Math.max(2, panel.coverage() * panel.items().size());
        scale = Math.scalb(1, Math.min(44, 60 - digits())) / (range > 0 ? range : 1);
    }

    private int digits() {
        return 32 - Integer.numberOfLeadingZeros(units);
    }

    /** Plain affinities. */
    static Prices of(Panel panel) {
        var factor = new double[panel.items().size()];
        Arrays.fill(factor, 1);
        return new Prices(panel, factor);
    }

    /** Affinities of each item times its factor, positive. */
    static Prices of(Panel panel, double[] factor) {
        return new Prices(panel, factor);
    }

    @Override
    public long of(int reviewer, int item) {
        return Math.round((most[item] - panel.affinity(reviewer, item)) * factor[item] * scale);
    }

    /** Shared by all engines that build on these costs. */
    Network.Build build() {
        return new Network.Build(this, Network.Bounds.ALL);
    }

    /** The greatest sum of weighted affinities that costs of at least {@code cost} allow, rounding included. */
    double sumAt(double cost) {
        double best = 0;
        for (int i = 0; i < most.length; i++) {
            best += factor[i] * panel.coverage() * most[i];
        }
        return best - (cost - .5 * units) / scale;
    }

    /** A cost in weighted affinity. */
    double value(long cost) {
        return cost / scale;
    }

    /** What rounding can hide in a sum of affinities. */
    double slack() {
        double most = Arrays.stream(this.most).map(Math::abs).max().orElse(0);
        return (units + 1) / scale + 1e-12 * units * most;
    }
}
