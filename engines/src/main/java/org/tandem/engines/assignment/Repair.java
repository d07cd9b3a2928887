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
        var network = Network.solve(panel, new Network.Build(new Keeping(Prices.of(panel)), Network.Bounds.ALL));
        if (network.missing() > 0 || !network.unmet().isEmpty()) {
            return new Infeasible(List.copyOf(Feasibility.joint(panel, network)));
        }
        return answer(network.chosen());
    }

    private boolean held(int r, int i) {
        return kept.contains(new Key(panel.reviewers().get(r), panel.items().get(i)));
    }

    /** A new pair counts before all affinities. */
    private final class Keeping implements Network.Price {
        private final Prices prices;

        Keeping(Prices prices) {
            this.prices = prices;
        }

        @Override
        public long of(int reviewer, int item) {
            return prices.of(reviewer, item);
        }

        @Override
        public long rank(int reviewer, int item) {
            return held(reviewer, item) ? 0 : 1;
        }
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
