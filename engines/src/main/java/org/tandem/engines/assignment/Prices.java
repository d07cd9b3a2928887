package org.tandem.engines.assignment;

import java.util.Arrays;

/**
 * Affinities as whole-number costs: an item's best affinity less the pair's, times the item's factor and a scale. The
 * scale leaves room for a penalty that outweighs every possible change of all pairs together: n pairs cost less than
 * the penalty, and a path of penalties less than 2^62.
 */
final class Prices implements Network.Price {
    private final Panel panel;
    private final double[] factor;
    private final double[] most;
    private final double scale;
    private final int bits;
    private final int units;

    private Prices(Panel panel, double[] factor) {
        this.panel = panel;
        this.factor = factor;
        most = new double[factor.length];
        double range = 0;
        for (int i = 0; i < factor.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            most[i] = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < panel.reviewers().size(); r++) {
                most[i] = Math.max(most[i], panel.affinity(r, i));
                least = Math.min(least, panel.affinity(r, i));
            }
            range = Math.max(range, factor[i] * (most[i] - least));
        }
        units = Math.max(2, panel.coverage() * panel.items().size());
        bits = Math.min(44, floors(panel) ? 60 - 2 * digits() : 60 - digits());
        scale = Math.scalb(1, bits) / (range > 0 ? range : 1);
    }

    private static boolean floors(Panel panel) {
        return panel.minLoad() > 0 || panel.outsider() || panel.everyParty();
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

    long penalty() {
        return ((long) units + 1) << bits;
    }

    /** Shared by all engines that build on these costs. */
    Network.Build build() {
        return new Network.Build(this, penalty(), Network.Bounds.ALL);
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
