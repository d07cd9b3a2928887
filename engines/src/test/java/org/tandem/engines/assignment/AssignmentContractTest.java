package org.tandem.engines.assignment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.assignment.Result.Assigned;
import org.tandem.engines.assignment.Result.Infeasible;

/** Each objective keeps the contract of all engines. */
class AssignmentContractTest {

    @Nested
    class GreatestSum extends OfObjective {
        @Override
        Objective objective() {
            return Objective.SUM;
        }
    }

    @Nested
    class Fair extends OfObjective {
        @Override
        Objective objective() {
            return Objective.FAIR;
        }
    }

    /** A panel that can be told in any order of reviewers and items. */
    record Told(Panel panel, List<Integer> reviewers, List<Integer> items) {

        Panel again() {
            var builder = Panel.of(
                    reviewers.stream().map(r -> panel.reviewers().get(r)).toList(),
                    items.stream().map(i -> panel.items().get(i)).toList());
            for (int r = 0; r < reviewers.size(); r++) {
                builder.load(r, panel.load(reviewers.get(r)));
                for (int i = 0; i < items.size(); i++) {
                    pair(builder, r, i);
                }
            }
            return builder.coverage(panel.coverage()).minLoad(panel.minLoad()).build();
        }

        private void pair(Panel.Builder builder, int r, int i) {
            builder.affinity(r, i, panel.affinity(reviewers.get(r), items.get(i)));
            if (!panel.free(reviewers.get(r), items.get(i))) {
                builder.conflict(r, i);
            }
        }
    }

    abstract static class OfObjective implements EngineContract<Told, Result> {

        abstract Objective objective();

        @Override
        public Told any(Draw draw) {
            int reviewers = draw.between(2, 9);
            int items = draw.between(1, 7);
            var builder = Panel.of(names("r", reviewers), names("i", items))
                    .coverage(draw.between(1, 3))
                    .load(draw.between(1, 4));
            for (int r = 0; r < reviewers; r++) {
                for (int i = 0; i < items; i++) {
                    builder.affinity(r, i, draw.part());
                    if (draw.part() < .1) {
                        builder.conflict(r, i);
                    }
                }
            }
            return new Told(builder.build(), upTo(reviewers), upTo(items));
        }

        private static List<String> names(String kind, int count) {
            return upTo(count).stream().map(number -> kind + number).toList();
        }

        private static List<Integer> upTo(int count) {
            return IntStream.range(0, count).boxed().toList();
        }

        @Override
        public Told reordered(Told input, Draw draw) {
            return new Told(input.panel(), draw.shuffled(input.reviewers()), draw.shuffled(input.items()));
        }

        @Override
        public Result solve(Told input) {
            return Assignment.withDefaults().with(objective()).solve(input.again());
        }

        @Override
        public Map<String, ?> found(Result result) {
            return switch (result) {
                case Assigned found ->
                    Map.of(
                            "sum", found.sum(),
                            "worst", found.worst(),
                            "pairs", found.pairs().stream().collect(toSet()));
                case Infeasible none ->
                    Map.of(
                            "short",
                            none.shortages().stream()
                                    .map(Result.Shortage::by)
                                    .sorted()
                                    .toList());
            };
        }

        @Test
        void aHarderPanelNeverGetsMore() {
            tries(cases(), draw -> {
                Told easy = any(draw);
                if (solve(easy) instanceof Assigned more && solve(with(easy, draw)) instanceof Assigned less) {
                    assertThat(best(less)).isLessThanOrEqualTo(best(more) + 1e-9);
                }
            });
        }

        /** What the objective puts first. */
        private double best(Assigned found) {
            return objective() == Objective.FAIR ? found.worst() : found.sum();
        }

        private static Told with(Told told, Draw draw) {
            var panel = told.panel();
            var harder = Panel.of(panel.reviewers(), panel.items()).coverage(panel.coverage());
            int victim = draw.between(0, panel.reviewers().size() - 1);
            for (int r = 0; r < panel.reviewers().size(); r++) {
                harder.load(r, panel.load(r));
                for (int i = 0; i < panel.items().size(); i++) {
                    told.pair(harder, r, i);
                    if (r == victim && i == 0) {
                        harder.conflict(r, i);
                    }
                }
            }
            return new Told(harder.build(), told.reviewers(), told.items());
        }

        @Override
        public Collection<?> reasons(Result result) {
            return switch (result) {
                case Assigned found -> found.explanations();
                case Infeasible none -> none.shortages();
            };
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "an affinity that is no number", () -> Panel.of(new double[][] {{Double.NaN}}),
                    "rows of different lengths", () -> Panel.of(new double[][] {{1, 2}, {1}}),
                    "a negative load", () -> Panel.of(new double[][] {{1}}).load(-1),
                    "a stranger", () -> Panel.of(new double[][] {{1}}).conflict(1, 0),
                    "a cap above 1", () -> Assignment.withDefaults().withCap(60));
        }
    }
}
