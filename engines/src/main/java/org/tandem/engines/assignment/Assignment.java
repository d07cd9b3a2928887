package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** No sum is greater than this; a sum that lacks no more than the slack is optimal. */
    record Bound(double sum, double slack) {}

    private Assignment(Objective objective) {
        this.objective = objective;
    }

    /** The greatest sum. */
    public static Assignment withDefaults() {
        return new Assignment(Objective.SUM);
    }

    /** The same engine with another objective. */
    public Assignment with(Objective other) {
        return new Assignment(other);
    }

    /** Solves; a panel without items is assigned at once. */
    public Result solve(Panel panel) {
        var shortages = Feasibility.single(panel);
        if (!shortages.isEmpty()) {
            return new Infeasible(List.copyOf(shortages));
        }
        return switch (objective) {
            case SUM -> sum(panel);
            case FAIR, RANDOMISED -> throw new UnsupportedOperationException("to come");
        };
    }

    private static Result sum(Panel panel) {
        var prices = Prices.of(panel);
        var network = new Network(panel, prices, prices.penalty(), Network.Bounds.ALL);
        if (network.missing() > 0 || !network.unmet().isEmpty()) {
            return new Infeasible(List.copyOf(Feasibility.joint(panel, network)));
        }
        return connected(panel, network.chosen(), new Bound(prices.sumAt(network.lowerBound()), prices.slack()));
    }

    private static Result connected(Panel panel, int[][] chosen, Bound bound) {
        var connection = new Connection(panel, chosen);
        int before = connection.parts();
        if (!panel.connected() || before <= 1) {
            return assigned(panel, chosen, bound, List.of());
        }
        var joined = connection.connected();
        int left = connection.parts() - 1;
        return left == 0
                ? assigned(
                        panel,
                        joined,
                        bound,
                        List.of("The best assignment fell into %d parts; exchanges joined them.".formatted(before)))
                : new Infeasible(List.of(apart(left)));
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

    static Assigned assigned(Panel panel, int[][] chosen, Bound bound, List<String> reasons) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < chosen.length; i++) {
            for (int r : Arrays.stream(chosen[i]).sorted().toArray()) {
                pairs.add(new Pair(panel.reviewers().get(r), panel.items().get(i), panel.affinity(r, i), 1));
            }
        }
        double sum = pairs.stream().mapToDouble(Pair::affinity).sum();
        return new Assigned(
                List.copyOf(pairs),
                sum,
                worst(panel, chosen),
                Math.max(sum, bound.sum),
                worstBound(panel),
                bound.sum - sum <= bound.slack,
                new Explaining(panel, chosen).all(),
                reasons);
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
                .mapToDouble(i -> IntStream.range(0, panel.reviewers().size())
                        .filter(r -> panel.free(r, i) && panel.load(r) > 0)
                        .mapToDouble(r -> -panel.affinity(r, i))
                        .sorted()
                        .limit(panel.coverage())
                        .map(x -> -x)
                        .sum())
                .min()
                .orElse(0);
    }
}
