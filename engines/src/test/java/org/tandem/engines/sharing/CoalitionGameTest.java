package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.engines.Tries.tries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.PublishedGames.Published;

class CoalitionGameTest {

    @Nested
    class PublishedAnswers {

        @ParameterizedTest
        @MethodSource("org.tandem.engines.sharing.PublishedGames#all")
        void theShapleyValueIsThePublishedFraction(Published published) {
            assertThat(shapley(published.game())).isEqualTo(published.shapley());
        }

        @ParameterizedTest
        @MethodSource("org.tandem.engines.sharing.PublishedGames#all")
        void theNucleolusIsThePublishedOne(Published published) {
            Nucleolus.Result result = Nucleolus.withDefaults().solve(published.game());
            Optional<List<Rational>> expected = published.nucleolus();
            switch (result) {
                case Nucleolus.Undefined undefined -> {
                    assertThat(expected).isEmpty();
                    assertThat(undefined.reason()).contains("250", "120");
                }
                case Nucleolus.Division division -> {
                    List<Rational> values = List.copyOf(division.values().sequencedValues());
                    for (int i = 0; i < values.size(); i++) {
                        assertThat(values.get(i).doubleValue())
                                .isCloseTo(expected.orElseThrow().get(i).doubleValue(), within(1e-8));
                    }
                }
            }
        }

        @Test
        void nineGamesAreChecked() {
            assertThat(PublishedGames.all()).hasSize(9);
        }

        @Test
        void theGloveMarketHasItsCoreAtTheScarceSide() {
            CoalitionGame gloves = CoalitionGame.of(
                    List.of("L", "R1", "R2"),
                    Map.of(
                            Set.of("L", "R1"), Rational.ONE,
                            Set.of("L", "R2"), Rational.ONE,
                            Set.of("L", "R1", "R2"), Rational.ONE));
            assertThat(shapley(gloves)).containsExactly(Rational.of(2, 3), Rational.of(1, 6), Rational.of(1, 6));
            assertThat(Core.withDefaults().solve(gloves))
                    .isInstanceOfSatisfying(
                            Core.Filled.class,
                            filled -> assertThat(filled.witness().toString()).isEqualTo("{L=1, R1=0, R2=0}"));
            Core.Check check = Core.withDefaults()
                    .check(gloves, Shapley.withDefaults().solve(gloves).values());
            assertThat(check.holds()).isFalse();
            assertThat(check.satisfaction()).isEqualTo(Rational.of(-1, 6));
        }

        @Test
        void aMajorityGameHasAnEmptyCoreAndAProofOfIt() {
            CoalitionGame majority =
                    CoalitionGame.ofWhole(List.of("A", "B", "C"), mask -> Integer.bitCount(mask) >= 2 ? 1 : 0);
            assertThat(Core.withDefaults().solve(majority))
                    .isInstanceOfSatisfying(
                            Core.Empty.class,
                            empty -> assertThat(empty.balanced())
                                    .containsOnlyKeys(List.of("A", "B"), List.of("A", "C"), List.of("B", "C"))
                                    .containsValue(Rational.of(1, 2)));
        }

        /** Owen 1977: a majority of three with a union of two gives that union everything. */
        @Test
        void aUnionWithAMajorityTakesAll() {
            CoalitionGame majority =
                    CoalitionGame.ofWhole(List.of("A", "B", "C"), mask -> Integer.bitCount(mask) >= 2 ? 1 : 0);
            assertThat(new Owen(List.of(List.of("A", "B"), List.of("C")))
                            .solve(majority)
                            .toString())
                    .isEqualTo("{A=1/2, B=1/2, C=0}");
        }
    }

    @Nested
    class Nonsense {

        @Test
        void strangersAndRepeatedNamesAreRefused() {
            assertThatThrownBy(() -> CoalitionGame.of(List.of("A"), Map.of(Set.of("Z"), Rational.ONE)))
                    .hasMessageContaining("\"Z\"");
            assertThatThrownBy(() -> CoalitionGame.ofWhole(List.of("A", "A"), mask -> 0))
                    .hasMessageContaining("repeat");
        }

        @Test
        void twentyFivePlayersAreTooManyForTheExactValue() {
            List<String> many =
                    IntStream.range(0, 25).mapToObj(Integer::toString).toList();
            assertThatThrownBy(() -> CoalitionGame.ofWhole(many, mask -> 0)).hasMessageContaining("sample");
        }

        @Test
        void unionsMustBeAPartition() {
            CoalitionGame game = CoalitionGame.ofWhole(List.of("A", "B"), mask -> 0);
            assertThatThrownBy(() -> new Owen(List.of(List.of("A"))).solve(game))
                    .hasMessageContaining("leave out [B]");
            assertThatThrownBy(() -> new Owen(List.of(List.of("A", "B"), List.of("B"))).solve(game))
                    .hasMessageContaining("overlap");
        }
    }

    @Nested
    class ManyPlayers {

        @Test
        void samplingFindsTheExactValueWithinItsInterval() {
            CoalitionGame game = random(8, 5);
            var sampled = SampledShapley.withDefaults()
                    .withDraws(4_000)
                    .solve(
                            game.players(),
                            set -> game.value(mask(set.toLongArray())).doubleValue());
            List<Rational> exact = shapley(game);
            int at = 0;
            for (var estimate : sampled.estimates().values()) {
                assertThat(Math.abs(estimate.value() - exact.get(at++).doubleValue()))
                        .isLessThan(4 * estimate.standardError());
            }
            assertThat(sampled.estimates().values().stream()
                            .mapToDouble(SampledShapley.Estimate::value)
                            .sum())
                    .isCloseTo(game.value(game.everyone()).doubleValue(), within(1e-6));
        }

        @Test
        void valuesBeyondLongGiveTheSameFractions() {
            CoalitionGame game = random(5, 7);
            Rational huge = Rational.parse("1e30");
            CoalitionGame scaled =
                    CoalitionGame.of(game.players(), mask -> game.value(mask).times(huge));
            assertThat(shapley(scaled))
                    .isEqualTo(shapley(game).stream().map(huge::times).toList());
            assertThat(prenucleolus(scaled))
                    .isEqualTo(prenucleolus(game).stream().map(huge::times).toList());
        }

        private static int mask(long[] words) {
            return words.length == 0 ? 0 : (int) words[0];
        }
    }

    @Test
    void valuesAddUpAndFollowTheirPlayers() {
        tries(draw -> {
            long seed = draw.anyLong();
            int players = draw.between(1, 6);
            CoalitionGame game = random(players, seed);
            int[] order = permutation(players, seed);
            CoalitionGame moved = CoalitionGame.of(game.players(), mask -> game.value(image(mask, order)));
            Rational everyone = game.value(game.everyone());
            List<List<Rational>> before = List.of(shapley(game), prenucleolus(game));
            List<List<Rational>> after = List.of(shapley(moved), prenucleolus(moved));
            for (int rule = 0; rule < 2; rule++) {
                assertThat(Split.sum(before.get(rule))).isEqualTo(everyone);
                for (int player = 0; player < players; player++) {
                    assertThat(after.get(rule).get(player))
                            .isEqualTo(before.get(rule).get(order[player]));
                }
            }
        });
    }

    @Test
    void unionsOfOneAndTheUnionOfAllGiveTheShapleyValue() {
        tries(draw -> {
            long seed = draw.anyLong();
            int players = draw.between(1, 6);
            CoalitionGame game = random(players, seed);
            List<List<String>> alone = game.players().stream().map(List::of).toList();
            assertThat(List.copyOf(new Owen(alone).solve(game).sequencedValues()))
                    .isEqualTo(shapley(game));
            assertThat(List.copyOf(new Owen(List.of(game.players())).solve(game).sequencedValues()))
                    .isEqualTo(shapley(game));
        });
    }

    @Test
    void theNucleolusIsInTheCoreExactlyWhenTheCoreIsNotEmpty() {
        tries(draw -> {
            long seed = draw.anyLong();
            int players = draw.between(2, 6);
            CoalitionGame game = random(players, seed);
            var division = (Nucleolus.Division) Nucleolus.pre().solve(game);
            boolean filled = Core.withDefaults().solve(game) instanceof Core.Filled;
            assertThat(Core.withDefaults().check(game, division.values()).holds())
                    .isEqualTo(filled);
        });
    }

    /** Kohlberg 1971: every set of the least satisfied coalitions is balanced; tested through small moves. */
    @Test
    void noSmallMoveBeatsThePrenucleolus() {
        tries(draw -> {
            long seed = draw.anyLong();
            int players = draw.between(2, 5);
            CoalitionGame game = random(players, seed);
            List<Rational> best = prenucleolus(game);
            Random random = new Random(seed);
            for (int trial = 0; trial < 20; trial++) {
                List<Rational> other = new ArrayList<>(best);
                Rational step = Rational.of(random.nextInt(1, 50), random.nextInt(1, 50));
                int from = random.nextInt(players);
                int to = random.nextInt(players);
                other.set(from, other.get(from).minus(step));
                other.set(to, other.get(to).plus(step));
                assertThat(Arrays.compare(satisfactions(game, best), satisfactions(game, other)))
                        .isGreaterThanOrEqualTo(0);
            }
        });
    }

    private static Rational[] satisfactions(CoalitionGame game, List<Rational> x) {
        return IntStream.range(1, game.everyone())
                .mapToObj(mask -> Split.sum(IntStream.range(0, game.size())
                                .filter(player -> (mask >> player & 1) == 1)
                                .mapToObj(x::get)
                                .toList())
                        .minus(game.value(mask)))
                .sorted()
                .toArray(Rational[]::new);
    }

    private static List<Rational> shapley(CoalitionGame game) {
        return List.copyOf(Shapley.withDefaults().solve(game).values().sequencedValues());
    }

    private static List<Rational> prenucleolus(CoalitionGame game) {
        return switch (Nucleolus.pre().solve(game)) {
            case Nucleolus.Division division -> List.copyOf(division.values().sequencedValues());
            case Nucleolus.Undefined undefined -> throw new AssertionError(undefined.reason());
        };
    }

    private static CoalitionGame random(int players, long seed) {
        Random random = new Random(seed);
        List<Rational> values = IntStream.range(0, 1 << players)
                .mapToObj(mask -> Rational.of(random.nextInt(0, 100), random.nextInt(1, 4)))
                .toList();
        return CoalitionGame.of(PublishedGames.names(players), values::get);
    }

    private static int[] permutation(int players, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, players).boxed().toList());
        Collections.shuffle(order, new Random(seed + 1));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int image(int mask, int[] order) {
        return IntStream.range(0, order.length)
                .filter(player -> (mask >> player & 1) == 1)
                .map(player -> 1 << order[player])
                .reduce(0, (a, b) -> a | b);
    }
}
