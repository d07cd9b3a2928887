package org.tandem.engines.teams;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;

/** Teams and rotas keep the contract of all engines. */
class TeamsContractTest {

    abstract static class OfPeople<R> implements EngineContract<List<Person>, R> {

        @Override
        public List<Person> any(Draw draw) {
            return IntStream.rangeClosed(0, draw.between(1, 6))
                    .mapToObj(number -> new Person(
                            "n" + number, number % 2 == 0 ? "client" : "provider", draw.between(1, 9), skills(draw)))
                    .toList();
        }

        private static Set<String> skills(Draw draw) {
            return Stream.of("finance", "process", "data")
                    .filter(skill -> draw.part() < .6)
                    .collect(toSet());
        }

        @Override
        public List<Person> reordered(List<Person> input, Draw draw) {
            return draw.shuffled(input);
        }

        @Override
        public int cases() {
            return 12;
        }
    }

    @Nested
    class ATeam extends OfPeople<Teams.Result> {
        @Override
        public Teams.Result solve(List<Person> input) {
            return Teams.withDefaults().solve(input, Map.of("data", 1, "process", 2));
        }

        @Test
        void aFurtherNeedNeverMakesATeamCheaper() {
            tries(cases(), draw -> {
                var people = any(draw);
                if (solve(people) instanceof Teams.Team team
                        && Teams.withDefaults().solve(people, Map.of("data", 1, "process", 2, "finance", 1))
                                instanceof Teams.Team larger) {
                    assertThat(larger.cost()).isGreaterThanOrEqualTo(team.cost());
                }
            });
        }

        @Override
        public Map<String, ?> found(Teams.Result result) {
            return switch (result) {
                case Teams.Team team -> Map.of("cost", team.cost(), "bound", team.bound(), "proved", team.proved());
                case Teams.Infeasible none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(Teams.Result result) {
            return switch (result) {
                case Teams.Team team -> team.cover().values();
                case Teams.Infeasible none -> List.of(none.reason());
            };
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            var ana = new Person("Ana", "client", 1, Set.of());
            return Map.of(
                    "a negative cost", () -> new Person("Ana", "client", -1, Set.of()),
                    "a negative need", () -> Teams.withDefaults().solve(List.of(ana), Map.of("data", -1)),
                    "a person twice", () -> Teams.withDefaults().solve(List.of(ana, ana), Map.of()));
        }
    }

    @Nested
    class ARota extends OfPeople<Rota.Result> {
        @Override
        public Rota.Result solve(List<Person> input) {
            return Rota.withDefaults().solve(input, 6, Map.of());
        }

        @Override
        public Map<String, ?> found(Rota.Result result) {
            return switch (result) {
                case Rota.Plan plan ->
                    Map.of("turns", plan.counts().values().stream().sorted().toList(), "proved", plan.proved());
                case Rota.Infeasible none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(Rota.Result result) {
            return switch (result) {
                case Rota.Plan plan -> plan.counts().keySet();
                case Rota.Infeasible none -> List.of(none.reason());
            };
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            var people = List.of(new Person("Ana", "client", 1, Set.of()));
            return Map.of(
                    "no phases", () -> Rota.withDefaults().solve(people, 0, Map.of()),
                    "runs of nothing", () -> Rota.withDefaults().withLongestRun(0));
        }
    }
}
