package org.tandem.engines.ranking;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.engines.Tries.tries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.ranking.Ranking.Ranked;
import org.tandem.engines.ranking.Ranking.Unbounded;
import org.tandem.engines.ranking.Votes.Outcome;
import org.tandem.engines.ranking.Votes.Vote;

/** Ranking keeps the contract of all engines, with ties as half a win and as outcomes of their own. */
class RankingContractTest {

    @Nested
    class HalfWins extends OfRanking {
        @Override
        Ranking ranking() {
            return Ranking.withDefaults();
        }
    }

    @Nested
    class Davidson extends OfRanking {
        @Override
        Ranking ranking() {
            return Ranking.withDefaults().withTies();
        }
    }

    abstract static class OfRanking implements EngineContract<List<Vote>, Ranking.Result> {

        abstract Ranking ranking();

        @Override
        public List<Vote> any(Draw draw) {
            int items = draw.between(2, 6);
            return draw.list(6, 40, one -> {
                int first = one.between(0, items - 1);
                int other = (first + one.between(1, items - 1)) % items;
                var outcome = one.part() < .2 ? Outcome.TIE : Outcome.WIN;
                return new Vote("" + first, "" + other, outcome, 1, "judge" + one.between(0, 3), null);
            });
        }

        @Override
        public List<Vote> reordered(List<Vote> input, Draw draw) {
            return draw.shuffled(input);
        }

        @Override
        public Ranking.Result solve(List<Vote> input) {
            var votes = new Votes();
            input.forEach(votes::add);
            return ranking().solve(votes);
        }

        @Override
        public Map<String, ?> found(Ranking.Result result) {
            return switch (result) {
                case Ranked found ->
                    Map.of(
                            "items", found.items().stream().collect(toMap(Ranking.Item::item, item -> item)),
                            "logLik", found.logLik(),
                            "nu", found.nu());
                case Unbounded none ->
                    Map.of("tiers", none.tiers().stream().map(Set::copyOf).toList());
            };
        }

        @Test
        void everyVoteTwiceTellsTheSameMoreSurely() {
            tries(cases(), draw -> {
                var votes = any(draw);
                var twice = Stream.concat(votes.stream(), votes.stream()).toList();
                if (solve(votes) instanceof Ranked once && solve(twice) instanceof Ranked surer) {
                    for (int i = 0; i < once.items().size(); i++) {
                        var item = once.items().get(i);
                        var same = surer.items().stream()
                                .filter(other -> other.item().equals(item.item()))
                                .findFirst()
                                .orElseThrow();
                        assertThat(same.ability()).isCloseTo(item.ability(), within(1e-6));
                        assertThat(same.se()).isCloseTo(item.se() / Math.sqrt(2), within(1e-6));
                    }
                }
            });
        }

        @Override
        public Collection<?> reasons(Ranking.Result result) {
            return switch (result) {
                case Ranked found -> found.items();
                case Unbounded none -> List.of(none.reason());
            };
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "no votes", () -> solve(List.of()),
                    "a negative prior", () -> ranking().withPrior(-1),
                    "a reference that was never compared",
                            () -> ranking()
                                    .withReference("z")
                                    .solve(new Votes().win("a", "b").win("b", "a")),
                    "an item against itself", () -> new Vote("a", "a", Outcome.WIN, 1, "j", null),
                    "a negative weight", () -> new Vote("a", "b", Outcome.WIN, -1, "j", null));
        }
    }
}
