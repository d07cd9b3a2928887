package org.tandem.engines.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tandem.engines.assignment.Result.Infeasible;
import org.tandem.engines.assignment.Result.Pair;

/** Keeps as many pairs of an earlier assignment as the bounds allow, then gains the greatest sum. */
final class Repair {
    private record Key(String reviewer, String item) {}

    private final Panel panel;
    private final Set<Key> kept = new HashSet<>();

    Repair(Panel panel, Collection<Pair> earlier) {
        this.panel = panel;
        earlier.forEach(pair -> kept.add(new Key(pair.reviewer(), pair.item())));
    }

    Result solve() {
        int units = Math.max(2, panel.coverage() * panel.items().size());
        int digits = 33 - Integer.numberOfLeadingZeros(units);
        int bits = Math.min(40, 60 - 3 * digits);
        double scale = Math.scalb(1, bits) / range();
        double most = extreme(1);
        long change = (units + 1L) << bits;
        var network = Network.solve(
                panel,
                new Network.Build(
                        (r, i) -> (held(r, i) ? 0 : change) + Math.round((most - panel.affinity(r, i)) * scale),
                        (units + 1) * 2 * change,
                        Network.Bounds.ALL));
        if (network.missing() > 0 || !network.unmet().isEmpty()) {
            return new Infeasible(List.copyOf(Feasibility.joint(panel, network)));
        }
        return answer(network.chosen());
    }

    private boolean held(int r, int i) {
        return kept.contains(new Key(panel.reviewers().get(r), panel.items().get(i)));
    }

    private double range() {
        double range = extreme(1) + extreme(-1);
        return range > 0 ? range : 1;
    }

    private double extreme(int sign) {
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < panel.reviewers().size(); r++) {
            for (int i = 0; i < panel.items().size(); i++) {
                most = Math.max(most, sign * panel.affinity(r, i));
            }
        }
        return most;
    }

    private Result answer(int[][] chosen) {
        int same = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int r : chosen[i]) {
                same += held(r, i) ? 1 : 0;
            }
        }
        int all = panel.coverage() * panel.items().size();
        var greatest = Prices.of(panel);
        var free = Network.solve(panel, greatest.build());
        var bound = new Assignment.Bound(greatest.sumAt(free.lowerBound()), greatest.slack());
        return Assignment.connected(
                panel,
                chosen,
                new Fair.Bounds(bound, Assignment.worstBound(panel), true),
                "%d of %d reviews stay, %d are new: no assignment within the bounds keeps more."
                        .formatted(same, all, all - same));
    }
}
