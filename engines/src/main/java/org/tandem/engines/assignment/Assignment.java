package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.tandem.engines.assignment.Result.Assigned;
import org.tandem.engines.assignment.Result.Constraint;
import org.tandem.engines.assignment.Result.Infeasible;
import org.tandem.engines.assignment.Result.Pair;
import org.tandem.engines.assignment.Result.Shortage;

/**
 * Assigns reviewers to items. Bounds are hard, affinity is merit: an infeasible panel gets no assignment but the reason.
 *
 * <p>Immutable and deterministic; equal assignments are decided by the order of items and reviewers in the panel. Rule,
 * formulas, guarantees: {@code docs/engines/assignment.md}.
 */
public final class Assignment {
    private final Objective objective;
    private final double cap;
    private final long seed;

    /** No sum is greater than this; a sum that lacks no more than the slack is optimal. */
    record Bound(double sum, double slack) {}

    private Assignment(Objective objective, double cap, long seed) {
        this.objective = objective;
        this.cap = cap;
        this.seed = seed;
    }

    /** The greatest sum; randomised: no pair likelier than 1/2, seed 1. */
    public static Assignment withDefaults() {
        return new Assignment(Objective.SUM, .5, 1);
    }

    /** The same engine with another objective. */
    public Assignment with(Objective other) {
        return new Assignment(other, cap, seed);
    }

    /** No pair of a randomised assignment is likelier than this; above 0, at most 1. */
    public Assignment withCap(double probability) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The cap (%s) must be above 0 and at most 1. Maybe a percentage was meant as a fraction."
                            .formatted(probability));
        }
        return new Assignment(objective, probability, seed);
    }

    /** The seed of a randomised assignment. */
    public Assignment withSeed(long other) {
        return new Assignment(objective, cap, other);
    }

    /** Solves; a panel without items is assigned at once. */
    public Result solve(Panel panel) {
        var shortages = Feasibility.single(panel);
        if (!shortages.isEmpty()) {
            return new Infeasible(List.copyOf(shortages));
        }
        var prices = Prices.of(panel);
        var network = Network.solve(panel, prices.build());
        if (network.missing() > 0 || !network.unmet().isEmpty()) {
            return new Infeasible(List.copyOf(Feasibility.joint(panel, network)));
        }
        var bound = new Bound(prices.sumAt(network.lowerBound()), prices.slack());
        return switch (objective) {
            case SUM -> connected(panel, network.chosen(), new Fair.Bounds(bound, worstBound(panel), true));
            case FAIR -> new Fair(panel).solve(network.chosen(), bound);
            case RANDOMISED -> new Randomised(panel, cap, seed).solve();
        };
    }

    /**
     * Assigns anew after a drop-out or a new conflict, with the fewest changes, then the greatest sum.
     *
     * @param panel as it is now; {@link Panel#without} for a reviewer who dropped out
     * @param earlier the pairs before, by the names of the panel; what is no longer possible is given up
     */
    public Result repair(Panel panel, Collection<Pair> earlier) {
        var shortages = Feasibility.single(panel);
        return shortages.isEmpty() ? new Repair(panel, earlier).solve() : new Infeasible(List.copyOf(shortages));
    }

    static Result connected(Panel panel, int[][] chosen, Fair.Bounds bounds, String... reasons) {
        var connection = new Connection(panel, chosen);
        int before = panel.connected() ? connection.parts() : 1;
        var all = new ArrayList<>(List.of(reasons));
        if (before <= 1) {
            return assigned(panel, chosen, bounds, all);
        }
        var joined = connection.connected();
        int left = connection.parts() - 1;
        all.add("The best assignment fell into %d parts; exchanges joined them.".formatted(before));
        return left == 0 ? assigned(panel, joined, bounds, all) : new Infeasible(List.of(apart(left)));
    }

    private static Shortage apart(int left) {
        return new Shortage(
                Constraint.CONNECTED,
                left,
                List.of(),
                List.of(),
                "No exchange of reviewers was found that joins the %d parts of the panel. Maybe raise the coverage or the load."
                        .formatted(left + 1));
    }

    static Assigned assigned(Panel panel, int[][] chosen, Fair.Bounds bounds, List<String> reasons) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < chosen.length; i++) {
            for (int r : Arrays.stream(chosen[i]).sorted().toArray()) {
                pairs.add(new Pair(panel.reviewers().get(r), panel.items().get(i), panel.affinity(r, i), 1));
            }
        }
        double sum = pairs.stream().mapToDouble(Pair::affinity).sum();
        double worst = worst(panel, chosen);
        return new Assigned(
                List.copyOf(pairs),
                sum,
                worst,
                bounds.of(sum, worst),
                List.of(),
                new Explaining(panel, chosen).all(),
                List.copyOf(reasons));
    }

    static double worst(Panel panel, int[][] chosen) {
        return IntStream.range(0, chosen.length)
                .mapToDouble(i -> Arrays.stream(chosen[i])
                        .mapToDouble(r -> panel.affinity(r, i))
                        .sum())
                .min()
                .orElse(0);
    }

    /** No item can do better than its best reviewers free of conflict; the least of these bounds the worst item. */
    static double worstBound(Panel panel) {
        return IntStream.range(0, panel.items().size())
                .mapToDouble(i -> most(panel, i))
                .min()
                .orElse(0);
    }

    /** What an item has at most. */
    static double most(Panel panel, int item) {
        var best = new double[panel.coverage()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int r = 0; r < panel.reviewers().size() && best.length > 0; r++) {
            double affinity = panel.affinity(r, item);
            if (affinity > best[0] && panel.free(r, item) && panel.load(r) > 0) {
                best[0] = affinity;
                Arrays.sort(best);
            }
        }
        return Arrays.stream(best).sum();
    }
}
