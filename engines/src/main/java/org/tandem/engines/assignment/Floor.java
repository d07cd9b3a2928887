package org.tandem.engines.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The greatest sum with every item at a floor or above. The floors are priced (Lagrangian relaxation, subgradient steps
 * of Polyak), each price vector a flow; what the best bound leaves open goes to {@link Core}. Deterministic.
 */
final class Floor {
    /** Rounds of a small panel; a large one gets as many as its pairs allow. */
    private static final int ROUNDS = 150;

    private static final int AGAIN = 4;
    private static final int LEAST_ROUNDS = 40;
    private static final long MOST_LOOKS = 500_000_000;
    /** Open pairs beyond which the exact end would take minutes. */
    private static final int MOST_OPEN = 20_000;

    private static final int PATIENCE = 8;

    private final Panel panel;
    private final double floor;
    private final double tolerance;
    private final double[] price;
    private final int rounds;
    private double bound = Double.POSITIVE_INFINITY;
    private double bestSum = Double.NEGATIVE_INFINITY;
    private int @Nullable [][] best;
    private double @Nullable [] bestPrice;
    private @Nullable Network network;

    Floor(Panel panel, double floor) {
        this.panel = panel;
        this.floor = floor;
        tolerance = 1e-9 * Math.max(1, Math.abs(floor));
        price = new double[panel.items().size()];
        long pairs = (long) panel.items().size() * panel.reviewers().size();
        rounds = (int) Math.clamp(MOST_LOOKS / Math.max(1, pairs), LEAST_ROUNDS, ROUNDS);
    }

    /** What was found. */
    record Found(int[][] chosen, double sum, double bound) {}

    /** The best assignment at the floor, with the bound of its sum; null when none was found. */
    @Nullable
    Found search() {
        relax(() -> false);
        dive();
        var exact = best == null ? null : polish();
        if (exact != null) {
            bound = Math.min(bound, Math.max(exact.bound(), bestSum));
            offer(exact.chosen());
        }
        return best == null ? null : new Found(best, bestSum, Math.max(bound, bestSum));
    }

    /** Some assignment at the floor, by prices and dives alone; null when none was found. */
    int @Nullable [][] reach() {
        relax(() -> best != null);
        if (best == null) {
            dive();
        }
        return best;
    }

    /** Whether no assignment reaches the floor: all items at the floor would have a greater sum than the bound. */
    boolean impossible() {
        return best == null && bound < floor * price.length - tolerance * price.length;
    }

    private void dive() {
        if (bestPrice != null && bound - bestSum > tolerance && !impossible()) {
            var prices = Prices.of(panel, factors(bestPrice));
            var dive = new Dive(panel, floor - tolerance);
            var flow = at(prices);
            offered(dive.from(prices, flow));
            for (int again = 0; again < AGAIN && best != null && offered(dive.better(flow)); again++) {}
        }
    }

    private boolean offered(int @Nullable [][] found) {
        double before = bestSum;
        if (found != null) {
            offer(found);
        }
        return bestSum > before + tolerance;
    }

    private Core.@Nullable Found polish() {
        if (bestPrice == null || bound - bestSum <= tolerance) {
            return null;
        }
        var open = open(bestPrice);
        return open == null ? null : new Core(panel, floor - tolerance).sum(open, best);
    }

    private void relax(BooleanSupplier enough) {
        double step = 1;
        int stale = 0;
        for (int round = 0;
                round < rounds && bound - bestSum > tolerance && !impossible() && !enough.getAsBoolean();
                round++) {
            double before = bound;
            var sums = price();
            stale = bound < before - 1e-9 ? 0 : stale + 1;
            if (stale >= PATIENCE) {
                step /= 2;
                stale = 0;
            }
            if (!move(sums, step)) {
                return;
            }
        }
    }

    /** Solves at the present prices, takes bound and assignment, and gives the items' sums. */
    private double[] price() {
        var prices = Prices.of(panel, factors(price));
        var network = at(prices);
        double value = prices.sumAt(network.lowerBound())
                - floor * Arrays.stream(price).sum();
        if (value < bound) {
            bound = value;
            bestPrice = price.clone();
        }
        var chosen = network.chosen();
        offer(chosen);
        var sums = new double[price.length];
        Arrays.setAll(sums, i -> sum(chosen, i));
        return sums;
    }

    /** The cheapest flow at these prices, from the one before. */
    private Network at(Prices prices) {
        if (network == null) {
            network = Network.solve(panel, prices.build());
        } else {
            network.solveAt(prices);
        }
        return network;
    }

    private static double[] factors(double[] price) {
        return Arrays.stream(price).map(p -> 1 + p).toArray();
    }

    private boolean move(double[] sums, double step) {
        double norm = 0;
        for (int i = 0; i < sums.length; i++) {
            double lack = floor - sums[i];
            norm += lack > 0 || price[i] > 0 ? lack * lack : 0;
        }
        double target = best == null ? bound - Math.max(1e-3 * Math.abs(bound), 1e-6) : bestSum;
        double length = norm > 0 ? step * Math.max(bound - target, 1e-6) / norm : 0;
        for (int i = 0; i < sums.length; i++) {
            price[i] = Math.min(1e6, Math.max(0, price[i] + length * (floor - sums[i])));
        }
        return norm > 0;
    }

    private double sum(int[][] chosen, int i) {
        return Arrays.stream(chosen[i]).mapToDouble(r -> panel.affinity(r, i)).sum();
    }

    private void offer(int[][] chosen) {
        double total = 0;
        for (int i = 0; i < chosen.length; i++) {
            double sum = sum(chosen, i);
            if (sum < floor - tolerance) {
                return;
            }
            total += sum;
        }
        if (total > bestSum) {
            bestSum = total;
            best = chosen;
        }
    }

    /** Starts from an assignment that is known to keep the floor. */
    Floor from(int[][] known) {
        offer(known);
        return this;
    }

    /**
     * Pairs that a better assignment could still hold: a reduced cost beyond the gap rules a pair out. Null when too many
     * are left.
     */
    private boolean @Nullable [][] open(double[] at) {
        var prices = Prices.of(panel, factors(at));
        var flow = at(prices);
        double gap = bound - bestSum + 2 * prices.slack();
        var open = new boolean[panel.reviewers().size()][panel.items().size()];
        int count = 0;
        for (int r = 0; r < open.length; r++) {
            for (int i = 0; i < open[r].length && panel.load(r) > 0; i++) {
                open[r][i] = flow.rankOf(r, i) <= 0 && prices.value(flow.reduced(r, i)) <= gap && panel.free(r, i);
                count += open[r][i] ? 1 : 0;
            }
        }
        for (int i = 0; best != null && i < best.length; i++) {
            for (int r : best[i]) {
                open[r][i] = true;
            }
        }
        return count > MOST_OPEN ? null : open;
    }
}
