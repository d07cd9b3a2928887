package org.tandem.engines.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the worst item cannot exceed: for weights of the items that add up to one, the worst item has at most the greatest
 * weighted sum, which is a flow. Weights move from the items that have enough to those that lack (projected subgradient
 * steps of Polyak), and the least such bound counts.
 */
final class Ceiling {
    private static final int ROUNDS = 200;
    private static final long MOST_LOOKS = 400_000_000;
    private static final int LEAST_ROUNDS = 40;
    private static final int PATIENCE = 6;

    private final Panel panel;
    private final int rounds;
    private double[] weight;
    private double bound;
    private double known;
    private int[][] best;

    Ceiling(Panel panel, int[][] start, double most) {
        this.panel = panel;
        int items = panel.items().size();
        rounds = (int) Math.clamp(
                MOST_LOOKS / Math.max(1, (long) items * panel.reviewers().size()), LEAST_ROUNDS, ROUNDS);
        weight = new double[items];
        Arrays.fill(weight, 1.0 / items);
        bound = most;
        best = start;
        known = Assignment.worst(panel, start);
    }

    /** No worst item is better. */
    double bound() {
        return bound;
    }

    /** The best assignment met on the way. */
    int[][] best() {
        return best;
    }

    Ceiling search() {
        var network = Network.solve(panel, Prices.of(panel, factors()).build());
        double step = 1;
        int stale = 0;
        for (int round = 0; round < rounds && bound - known > 1e-9; round++) {
            double before = bound;
            var prices = Prices.of(panel, factors());
            network.solveAt(prices);
            double value = prices.sumAt(network.lowerBound()) / weight.length;
            bound = Math.min(bound, value);
            var sums = offer(network.chosen());
            stale = bound < before - 1e-6 * Math.abs(before) ? 0 : stale + 1;
            if (stale == PATIENCE) {
                step /= 2;
                stale = 0;
            }
            move(sums, step * (value - known));
        }
        return this;
    }

    /** Weights as factors of mean one. */
    private double[] factors() {
        return Arrays.stream(weight).map(w -> w * weight.length).toArray();
    }

    private double[] offer(int[][] chosen) {
        var sums = IntStream.range(0, chosen.length)
                .mapToDouble(i -> Arrays.stream(chosen[i])
                        .mapToDouble(r -> panel.affinity(r, i))
                        .sum())
                .toArray();
        double worst = Arrays.stream(sums).min().orElse(0);
        if (worst > known) {
            known = worst;
            best = chosen;
        }
        return sums;
    }

    private void move(double[] sums, double gap) {
        double mean = Arrays.stream(sums).average().orElse(0);
        double norm = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).sum();
        if (norm > 0) {
            var moved = new double[weight.length];
            Arrays.setAll(moved, i -> weight[i] - gap * (sums[i] - mean) / norm);
            weight = projected(moved);
        }
    }

    /** The nearest weights that are not negative and add up to one. */
    private static double[] projected(double[] at) {
        var sorted = at.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double shift = 0;
        for (int k = 1; k <= sorted.length; k++) {
            sum += sorted[sorted.length - k];
            double tried = (sum - 1) / k;
            if (sorted[sorted.length - k] > tried) {
                shift = tried;
            }
        }
        double down = shift;
        return Arrays.stream(at).map(w -> Math.max(0, w - down)).toArray();
    }
}
