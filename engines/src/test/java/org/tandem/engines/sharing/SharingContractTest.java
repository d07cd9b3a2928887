package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.exact.Rational;

/** Each solution of a game keeps the contract of all engines. */
class SharingContractTest {

    /** Players in an order, and what coalitions are worth. */
    record Told(List<String> players, Map<Set<String>, Rational> worth) {

        CoalitionGame game() {
            return CoalitionGame.of(players, worth);
        }
    }

    abstract static class OfGame<R> implements EngineContract<Told, R> {

        @Override
        public Told any(Draw draw) {
            var players = IntStream.rangeClosed(0, draw.between(0, 4))
                    .mapToObj(number -> "p" + number)
                    .toList();
            var worth = new HashMap<Set<String>, Rational>();
            for (int mask = 1; mask < 1 << players.size(); mask++) {
                worth.put(among(players, mask), Rational.of(draw.between(0, 100)));
            }
            return new Told(players, worth);
        }

        private static Set<String> among(List<String> players, int mask) {
            return IntStream.range(0, players.size())
                    .filter(number -> (mask >> number & 1) == 1)
                    .mapToObj(players::get)
                    .collect(Collectors.toSet());
        }

        @Override
        public Told reordered(Told input, Draw draw) {
            return new Told(draw.shuffled(input.players()), input.worth());
        }

        @Test
        void anotherCurrencySharesTheSame() {
            tries(cases(), draw -> {
                var told = any(draw);
                var worth = new HashMap<Set<String>, Rational>();
                told.worth().forEach((members, value) -> worth.put(members, value.times(3)));
                var tripled = new HashMap<String, Object>(found(solve(told)));
                tripled.replaceAll((name, value) -> value instanceof Rational share ? share.times(3) : value);
                assertThat(new HashMap<String, Object>(found(solve(new Told(told.players(), worth)))))
                        .isEqualTo(tripled);
            });
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "nobody", () -> CoalitionGame.of(List.of(), Map.of()),
                    "a player twice", () -> CoalitionGame.of(List.of("a", "a"), Map.of()),
                    "a stranger", () -> CoalitionGame.of(List.of("a"), Map.of(Set.of("z"), Rational.ONE)));
        }
    }

    @Nested
    class OfShapley extends OfGame<Shapley.Result> {
        @Override
        public Shapley.Result solve(Told input) {
            return Shapley.withDefaults().solve(input.game());
        }

        @Test
        void aCoalitionWorthMoreNeverCostsItsMembers() {
            tries(cases(), draw -> {
                var told = any(draw);
                var members = draw.shuffled(told.worth().keySet()).getFirst();
                var worth = new HashMap<>(told.worth());
                worth.merge(members, Rational.of(10), Rational::plus);
                var before = solve(told).values();
                var after = solve(new Told(told.players(), worth)).values();
                members.forEach(member -> assertThat(after.get(member)).isGreaterThanOrEqualTo(before.get(member)));
            });
        }

        @Override
        public Map<String, ?> found(Shapley.Result result) {
            return result.values();
        }

        @Override
        public Collection<?> reasons(Shapley.Result result) {
            return result.byPosition().values();
        }
    }

    @Nested
    class OfNucleolus extends OfGame<Nucleolus.Result> {
        @Override
        public Nucleolus.Result solve(Told input) {
            return Nucleolus.withDefaults().solve(input.game());
        }

        @Override
        public Map<String, ?> found(Nucleolus.Result result) {
            return switch (result) {
                case Nucleolus.Division division -> division.values();
                case Nucleolus.Undefined none -> Map.of("alone", none.alone(), "together", none.together());
            };
        }

        @Override
        public Collection<?> reasons(Nucleolus.Result result) {
            return switch (result) {
                case Nucleolus.Division division -> List.of(division.stages());
                case Nucleolus.Undefined none -> List.of(none.reason());
            };
        }
    }

    @Nested
    class OfCore extends OfGame<Core.Result> {
        @Override
        public Core.Result solve(Told input) {
            return Core.withDefaults().solve(input.game());
        }

        @Override
        public Map<String, ?> found(Core.Result result) {
            return switch (result) {
                case Core.Filled filled -> Map.of("filled", true, "least", filled.least());
                case Core.Empty empty -> Map.of("filled", false, "least", empty.least());
            };
        }

        @Override
        public Collection<?> reasons(Core.Result result) {
            return switch (result) {
                case Core.Filled filled -> filled.witness().values();
                case Core.Empty empty -> empty.balanced().keySet();
            };
        }
    }
}
