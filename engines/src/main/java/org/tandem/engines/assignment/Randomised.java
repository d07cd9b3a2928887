package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.tandem.engines.assignment.Result.Assigned;
import org.tandem.engines.assignment.Result.Constraint;
import org.tandem.engines.assignment.Result.Infeasible;
import org.tandem.engines.assignment.Result.Pair;
import org.tandem.engines.assignment.Result.Shortage;

/** The greatest expected sum with no pair likelier than the cap, and one draw from that lottery. */
final class Randomised {
    private static final int FINEST = 10_000;

    private final Panel panel;
    private final double cap;
    private final long seed;

    Randomised(Panel panel, double cap, long seed) {
        this.panel = panel;
        this.cap = cap;
        this.seed = seed;
    }

    Result solve() {
        int unit = unit();
        int most = (int) Math.floor(cap * unit + 1e-9);
        var prices = Prices.of(panel);
        var network = Network.solve(panel, new Network.Build(prices, Network.Bounds.ALL, unit, most));
        if (network.missing() > 0 || !network.unmet().isEmpty()) {
            return new Infeasible(List.of(tight(network, unit)));
        }
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var flows = network.flows();
        var chosen = Lottery.draw(panel, flows, unit, chance);
        return answer(chosen, flows, unit, prices.sumAt((double) network.lowerBound() / unit));
    }

    /** The smallest denominator of the cap, so that flows are whole. */
    private int unit() {
        for (int d = 1; d < FINEST; d++) {
            if (Math.abs(cap * d - Math.rint(cap * d)) < 1e-9 && Math.rint(cap * d) >= 1) {
                return d;
            }
        }
        return FINEST;
    }

    private Shortage tight(Network network, int unit) {
        int lacks = network.missing() > 0
                ? network.missing()
                : network.unmet().stream().mapToInt(Network.Need::least).sum();
        int by = Math.max(1, (int) Math.ceil((double) lacks / unit));
        return new Shortage(
                Constraint.CONFLICTS,
                by,
                List.of(),
                List.of(),
                "With no pair likelier than %s, %d reviews find no reviewer. Maybe raise the cap.".formatted(cap, by));
    }

    private Result answer(int[][] chosen, int[][] flows, int unit, double bound) {
        var drawn = Assignment.assigned(
                panel,
                chosen,
                new Fair.Bounds(new Assignment.Bound(bound, 0), Assignment.worstBound(panel), true),
                List.of());
        double expected = 0;
        var lottery = new ArrayList<Pair>();
        for (int i = 0; i < panel.items().size(); i++) {
            for (int r = 0; r < flows.length; r++) {
                if (flows[r][i] > 0) {
                    double p = (double) flows[r][i] / unit;
                    expected += p * panel.affinity(r, i);
                    lottery.add(new Pair(panel.reviewers().get(r), panel.items().get(i), panel.affinity(r, i), p));
                }
            }
        }
        var reasons = List.of(
                "Drawn with seed %d; expected sum %s, no pair likelier than %s.".formatted(seed, expected, cap));
        boolean proved = bound - expected <= 1e-6 * Math.max(1, Math.abs(bound));
        return new Assigned(
                drawn.pairs(),
                drawn.sum(),
                drawn.worst(),
                new Result.Bounds(bound, drawn.bounds().worst(), proved),
                List.copyOf(lottery),
                drawn.explanations(),
                reasons);
    }
}
