package org.tandem.engines.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.ranking.Ranking.Item;
import org.tandem.engines.ranking.Ranking.Judge;
import org.tandem.engines.ranking.Ranking.Ranked;
import org.tandem.engines.ranking.Ranking.Unbounded;
import org.tandem.engines.ranking.Votes.Outcome;
import org.tandem.engines.ranking.Votes.Vote;

/** Crowd preference by pairwise comparison: product.md, ideas. */
class RankingTest {
    private final Ranking ranking = Ranking.withDefaults();

    private static Votes votes(List<Vote> list) {
        var votes = new Votes();
        list.forEach(votes::add);
        return votes;
    }

    private static Vote win(String winner, String loser, String judge) {
        return new Vote(winner, loser, Outcome.WIN, 1, judge, null);
    }

    /** Items a, b, ... with abilities .5 apart; judges vote in turn, the last at random. */
    private static List<Vote> circle(int items, int rounds, long seed) {
        var chance = new Random(seed);
        var list = new ArrayList<Vote>();
        for (int k = 0; k < rounds; k++) {
            for (int i = 0; i < items; i++) {
                for (int j = i + 1; j < items; j++) {
                    int judge = chance.nextInt(6);
                    double p = judge == 5 ? .1 : 1 / (1 + Math.exp(.5 * (i - j)));
                    boolean first = chance.nextDouble() < p;
                    var one = "" + (char) ('a' + i);
                    var other = "" + (char) ('a' + j);
                    list.add(win(first ? one : other, first ? other : one, "judge" + judge));
                }
            }
        }
        return list;
    }

    @Nested
    class TwoItems {
        @Test
        void theDifferenceIsTheLogOfTheOdds() {
            var votes = new Votes();
            for (int k = 0; k < 30; k++) {
                votes.add(win(k < 20 ? "a" : "b", k < 20 ? "b" : "a", "j"));
            }
            var ranked = (Ranked) ranking.withReference("b").solve(votes);

            assertThat(ranked.items().getFirst().ability()).isCloseTo(Math.log(2), within(1e-9));
            assertThat(ranked.items().getFirst().se()).isCloseTo(Math.sqrt(1 / (30 * 2.0 / 9)), within(1e-9));
        }

        @Test
        void aTieIsHalfAWinEachUnlessTiesAreModelled() {
            var votes = new Votes();
            votes.add(new Vote("a", "b", Outcome.TIE, 6, null, null))
                    .add(new Vote("a", "b", Outcome.WIN, 6, null, null))
                    .add(new Vote("b", "a", Outcome.WIN, 3, null, null));
            double half = ((Ranked) ranking.withReference("b").solve(votes))
                    .items()
                    .getFirst()
                    .ability();
            var davidson = (Ranked) ranking.withTies().withReference("b").solve(votes);

            assertThat(half).isCloseTo(Math.log(9.0 / 6), within(1e-9));
            assertThat(davidson.items().getFirst().ability()).isCloseTo(Math.log(2), within(1e-9));
            assertThat(davidson.nu().orElseThrow().value()).isCloseTo(6 / Math.sqrt(18), within(1e-9));
        }
    }

    @Nested
    class WithoutFiniteAnswer {
        private final Votes chain = votes(List.of(win("a", "b", "j"), win("b", "c", "j")));

        @Test
        void theTiersAreNamedAndAPriorIsAdvised() {
            var result = (Unbounded) ranking.solve(chain);

            assertThat(result.tiers()).containsExactly(List.of("a"), List.of("b"), List.of("c"));
            assertThat(result.reason()).contains("Maybe");
        }

        @Test
        void aWeakPriorOrdersThem() {
            var ranked = (Ranked) ranking.withPrior(.1).solve(chain);

            assertThat(ranked.items()).extracting(Item::item).containsExactly("a", "b", "c");
            assertThat(ranked.items()).allSatisfy(item -> {
                assertThat(item.ability()).isFinite();
                assertThat(item.se()).isFinite();
            });
        }

        @Test
        void epsilonGivesWhatPairComparisonStudiesGive() {
            // One comparison each way moves 1 of 2 wins to E + (2 - 2E) / 2 = 1; 2 of 2 becomes 2 - E.
            var ranked = (Ranked) ranking.withEpsilon(.3).solve(votes(List.of(win("a", "b", "j"), win("a", "b", "k"))));

            assertThat(ranked.items().getFirst().ability()
                            - ranked.items().getLast().ability())
                    .isCloseTo(Math.log(1.7 / .3), within(1e-9));
        }

        @Test
        void oneItemIsNoRanking() {
            assertThatThrownBy(() -> ranking.solve(new Votes())).hasMessageContaining("Maybe");
        }
    }

    /** Weighted rows, figures by Newton's method and dense inverses in numpy, coefficients by lgamma. */
    @Nested
    class GroupsWithTies {
        private static Votes groups() {
            var votes = new Votes().grouped();
            rows(votes, "a", "b", 7, 3, 5);
            rows(votes, "a", "c", 8, 1, 2);
            rows(votes, "b", "c", 4, 4, 3);
            return votes;
        }

        private static void rows(Votes votes, String one, String other, double... count) {
            votes.add(new Votes.Vote(one, other, Votes.Outcome.WIN, count[0], null, null));
            votes.add(new Votes.Vote(other, one, Votes.Outcome.WIN, count[1], null, null));
            votes.add(new Votes.Vote(one, other, Votes.Outcome.TIE, count[2], null, null));
        }

        @Test
        void tiesThatCountHalfHaveTheCoefficientsOfHalves() {
            assertThat(((Ranked) ranking.solve(groups())).logLik()).isCloseTo(-4.593385193660, within(1e-9));
        }

        @Test
        void tiesOfTheirOwnHaveTheirOwnCoefficients() {
            assertThat(((Ranked) ranking.withTies().solve(groups())).logLik()).isCloseTo(-8.340336318905, within(1e-9));
        }

        @Test
        void aPriorIsFeltByTheErrorsToo() {
            var free = ((Ranked) ranking.withPrior(.5).solve(groups())).items();
            var against = ((Ranked) ranking.withPrior(.5).withReference("b").solve(groups())).items();

            assertThat(free.get(0).ability()).isCloseTo(.6100855234602514, within(1e-9));
            assertThat(free.get(0).se()).isCloseTo(.28837286810159607, within(1e-9));
            assertThat(free.get(2).se()).isCloseTo(.30244749165798623, within(1e-9));
            assertThat(against.get(0).se()).isCloseTo(.4722899661098383, within(1e-9));
        }
    }

    @Nested
    class AnyVotes {
        @Test
        void theirOrderChangesNothing() {
            var list = circle(6, 4, 3);
            var shuffled = new ArrayList<>(list);
            Collections.shuffle(shuffled, new Random(8));
            var one = (Ranked) ranking.withPrior(.1).clusteredByJudge().solve(votes(list));
            var other = (Ranked) ranking.withPrior(.1).clusteredByJudge().solve(votes(shuffled));

            for (int i = 0; i < 6; i++) {
                assertThat(other.items().get(i).item())
                        .isEqualTo(one.items().get(i).item());
                assertThat(other.items().get(i).ability())
                        .isCloseTo(one.items().get(i).ability(), within(1e-12));
                assertThat(other.items().get(i).se())
                        .isCloseTo(one.items().get(i).se(), within(1e-12));
            }
            assertThat(other.next()).isEqualTo(one.next());
        }

        @Test
        void aWeightIsThatManyVotes() {
            var weighted = votes(List.of(
                    new Vote("a", "b", Outcome.WIN, 3, null, null), new Vote("b", "a", Outcome.WIN, 2, null, null)));
            var single = votes(List.of(
                    win("a", "b", "j"),
                    win("a", "b", "j"),
                    win("a", "b", "j"),
                    win("b", "a", "j"),
                    win("b", "a", "j")));

            assertThat(((Ranked) ranking.solve(weighted)).items()).isEqualTo(((Ranked) ranking.solve(single)).items());
        }
    }

    @Nested
    class ManyItems {
        /** A ring of neighbours has tiers of one; every item meets two others, both ways. */
        private static Votes ring(int items) {
            var votes = new Votes();
            for (int i = 0; i < items; i++) {
                for (int k = 0; k < 3; k++) {
                    votes.win("i" + i, "i" + (i + 1) % items);
                    votes.win("i" + (i + 1) % items, "i" + i);
                }
            }
            return votes;
        }

        @Test
        void areEqualWhereVotesAre() {
            var ranked = (Ranked) ranking.solve(ring(500));
            // The variance of a node in a ring of n resistors of 1 / 1.5: (n^2 - 1) / (12 n), times that.
            double variance = (500.0 * 500 - 1) / (12 * 500) / 1.5;

            assertThat(ranked.items()).allSatisfy(item -> {
                assertThat(item.ability()).isCloseTo(0, within(1e-9));
                assertThat(item.se()).isCloseTo(Math.sqrt(variance), within(1e-6));
            });
        }

        @Test
        void beyondAMatrixHaveErrorsOfTheirOwnAndSaySo() {
            var ranked = (Ranked) ranking.solve(ring(5_001));

            assertThat(ranked.reasons()).anyMatch(reason -> reason.contains("5,000 items"));
            assertThat(ranked.items().getFirst().se()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-3));
        }

        @Test
        void plainVotesAreCountedAsAllOthers() {
            var half = new Votes.Detail(Outcome.WIN, .5, Votes.NOBODY, Votes.NOBODY);
            var plain = new Votes();
            var halves = new Votes();
            var chance = new Random(6);
            for (int v = 0; v < 20_000; v++) {
                int i = chance.nextInt(90);
                int j = (i + 1 + chance.nextInt(89)) % 90;
                plain.win("i" + i, "i" + j);
                int one = halves.item("i" + i);
                int other = halves.item("i" + j);
                halves.add(one, other, half).add(one, other, half);
            }
            var ranked = (Ranked) ranking.solve(plain);

            assertThat(ranked).isEqualTo(ranking.solve(halves));
            assertThat(ranked.items().stream().mapToDouble(Item::comparisons).sum())
                    .isEqualTo(40_000);
        }

        @Test
        void countedInPartsAreTheSameVotes() {
            var whole = new Votes();
            var parts = List.of(new Votes(), new Votes(), new Votes());
            var chance = new Random(8);
            for (int v = 0; v < 300_000; v++) {
                int i = v % 3 == 0 ? chance.nextInt(3) : 2_000 + chance.nextInt(40);
                int j = v % 3 == 0 ? (i + 1 + chance.nextInt(2)) % 3 : chance.nextInt(20);
                whole.win("i" + i, "i" + j).win("i" + j, "i" + i);
                parts.get(v % 3).win("i" + i, "i" + j).win("i" + j, "i" + i);
            }
            whole.add(new Vote("i0", "i7", Outcome.TIE, 1, null, "i0"));
            parts.get(2).add(new Vote("i0", "i7", Outcome.TIE, 1, null, "i0"));
            var together = parts.get(0).addAll(parts.get(1)).addAll(parts.get(2));

            assertThat(ranking.solve(together)).isEqualTo(ranking.solve(whole));
        }

        @Test
        void aPairMayHaveMoreVotesThanACellHolds() {
            var votes = new Votes();
            for (int v = 0; v < 200_000; v++) {
                votes.win(v % 2 == 0 ? "a" : "b", v % 2 == 0 ? "b" : "a");
            }
            votes.win("b", "c").win("c", "b");
            var ranked = (Ranked) ranking.solve(votes);

            assertThat(ranked.items().stream().mapToDouble(Item::comparisons))
                    .containsExactlyInAnyOrder(200_000.0, 200_002.0, 2.0);
            assertThat(ranked.items())
                    .allSatisfy(item -> assertThat(item.ability()).isCloseTo(0, within(1e-9)));
        }

        @Test
        void beyondPlainCountsAreCountedToo() {
            var votes = new Votes();
            IntStream.range(0, 4_080).forEach(i -> votes.item("i" + i));
            for (int i = 4_080; i < 4_110; i++) {
                votes.win("i" + i, "i0").win("i0", "i" + i);
            }
            var ranked = (Ranked) ranking.withPrior(.1).solve(votes);

            assertThat(ranked.items().stream().mapToDouble(Item::comparisons).sum())
                    .isEqualTo(120);
        }

        @Test
        void numberedOrNamedWeightedOrSingleAreCountedAlike() {
            var named = new Votes();
            var numbered = new Votes();
            var chance = new Random(4);
            for (int v = 0; v < 3_000; v++) {
                int i = chance.nextInt(40);
                int j = (i + 1 + chance.nextInt(39)) % 40;
                var outcome = chance.nextInt(4) == 0 ? Outcome.TIE : Outcome.WIN;
                var judge = v % 2 == 0 ? null : "judge";
                named.add(new Vote("i" + i, "i" + j, outcome, 1, judge, null));
                numbered.add(
                        numbered.item("i" + i),
                        numbered.item("i" + j),
                        new Votes.Detail(outcome, 1, Votes.NOBODY, Votes.NOBODY));
            }
            assertThat(((Ranked) ranking.withTies().solve(numbered)).items())
                    .isEqualTo(((Ranked) ranking.withTies().solve(named)).items());
        }
    }

    @Nested
    class JudgesAndPairs {
        @Test
        void errorsByJudgeAreRefusedWhereAVoteHasNone() {
            var votes = votes(List.of(win("a", "b", "j"), win("b", "a", "k")));
            votes.win("a", "b");

            assertThatThrownBy(() -> ranking.clusteredByJudge().solve(votes)).hasMessageContaining("1 of 3 have none");
        }

        @Test
        void aJudgeAgainstTheScaleIsFlagged() {
            var ranked = (Ranked) ranking.solve(votes(circle(8, 12, 5)));

            assertThat(ranked.judges())
                    .filteredOn(Judge::misfitting)
                    .extracting(Judge::judge)
                    .containsExactly("judge5");
        }

        @Test
        void theNextPairIsOneThatWasLeastCompared() {
            var list = new ArrayList<>(circle(5, 20, 1));
            list.add(win("a", "z", "judge0"));
            list.add(win("z", "e", "judge0"));
            var next = ((Ranked) ranking.solve(votes(list))).next().orElseThrow();

            assertThat(next.other()).isEqualTo("z");
        }

        @Test
        void repeatedVotesOfOneJudgeWidenTheErrors() {
            var list = new ArrayList<Vote>();
            for (int judge = 0; judge < 12; judge++) {
                for (int k = 0; k < 10; k++) {
                    list.add(judge < 8 ? win("a", "b", "j" + judge) : win("b", "a", "j" + judge));
                }
            }
            double plain = ((Ranked) ranking.withReference("b").solve(votes(list)))
                    .items()
                    .getFirst()
                    .se();
            double honest = ((Ranked)
                            ranking.withReference("b").clusteredByJudge().solve(votes(list)))
                    .items()
                    .getFirst()
                    .se();

            assertThat(honest / plain).isCloseTo(Math.sqrt(10 * 12 / 11.0), within(1e-6));
        }
    }

    @Nested
    class Simulated {
        @Test
        void intervalsCover() {
            var chance = new Random(30);
            int covered = 0;
            for (int study = 0; study < 200; study++) {
                var ability = chance.ints(12, 0, 1)
                        .mapToDouble(_ -> chance.nextGaussian())
                        .toArray();
                double mean = java.util.Arrays.stream(ability).average().orElseThrow();
                var votes = new Votes();
                for (int v = 0; v < 900; v++) {
                    int i = chance.nextInt(12);
                    int j = (i + 1 + chance.nextInt(11)) % 12;
                    boolean won = chance.nextDouble() < 1 / (1 + Math.exp(ability[j] - ability[i]));
                    votes.win("" + (won ? i : j), "" + (won ? j : i));
                }
                for (var item : ((Ranked) ranking.solve(votes)).items()) {
                    double truth = ability[Integer.parseInt(item.item())] - mean;
                    covered += Math.abs(item.ability() - truth) <= 1.96 * item.se() ? 1 : 0;
                }
            }
            assertThat(covered / 2400.0).isBetween(.93, .97);
        }
    }
}
