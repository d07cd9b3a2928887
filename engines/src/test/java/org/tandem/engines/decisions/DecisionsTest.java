package org.tandem.engines.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.decisions.Table.Criterion;

class DecisionsTest {

    /** Hwang and Yoon 1981, choice of a fighter. */
    private static final Table FIGHTERS = new Table(
            List.of("A1", "A2", "A3", "A4"),
            List.of(
                    Criterion.more("speed", .2),
                    Criterion.more("range", .1),
                    Criterion.more("payload", .1),
                    Criterion.less("cost", .1),
                    Criterion.more("reliability", .2),
                    Criterion.more("manoeuvre", .3)),
            new double[][] {
                {2.0, 1500, 20000, 5.5, 5, 9},
                {2.5, 2700, 18000, 6.5, 3, 5},
                {1.8, 2000, 21000, 4.5, 7, 7},
                {2.2, 1800, 20000, 5.0, 5, 5}
            });

    @Nested
    class HierarchyProcess {

        /** Saaty's choice of a house. */
        @Test
        void saatysHouse() {
            double[][] upper = {
                {1, 5, 3, 7, 6, 6, 1 / 3.0, 1 / 4.0},
                {0, 1, 1 / 3.0, 5, 3, 3, 1 / 5.0, 1 / 7.0},
                {0, 0, 1, 6, 3, 4, 6, 1 / 5.0},
                {0, 0, 0, 1, 1 / 3.0, 1 / 4.0, 1 / 7.0, 1 / 8.0},
                {0, 0, 0, 0, 1, 1 / 2.0, 1 / 5.0, 1 / 6.0},
                {0, 0, 0, 0, 0, 1, 1 / 5.0, 1 / 6.0},
                {0, 0, 0, 0, 0, 0, 1, 1 / 2.0},
                {0, 0, 0, 0, 0, 0, 0, 1}
            };
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < i; j++) {
                    upper[i][j] = 1 / upper[j][i];
                }
            }
            Ahp.Result result = Ahp.withDefaults().solve(upper);
            assertThat(result.weights())
                    .containsExactly(new double[] {.173, .054, .188, .018, .031, .036, .167, .333}, within(5e-4));
            assertThat(result.lambda()).isCloseTo(9.669, within(5e-4));
            assertThat(result.consistencyRatio()).isCloseTo(.169, within(5e-4));
            assertThat(result.isAcceptable()).isFalse();
            assertThat(List.of(result.worst().row(), result.worst().column())).containsExactly(2, 6);
        }

        @Test
        void consistentComparisonsGiveTheirRatios() {
            Ahp.Result result = Ahp.withDefaults().solve(new double[][] {{1, 2, 6}, {.5, 1, 3}, {1 / 6.0, 1 / 3.0, 1}});
            assertThat(result.weights()).containsExactly(new double[] {.6, .3, .1}, within(1e-12));
            assertThat(result.consistencyRatio()).isCloseTo(0, within(1e-9));
        }

        @Test
        void aMatrixThatIsNotReciprocalIsRefused() {
            assertThatThrownBy(() -> Ahp.withDefaults().solve(new double[][] {{1, 2}, {2, 1}}))
                    .hasMessageContaining("row 2, column 1 should be its reciprocal");
        }
    }

    @Nested
    class BestAndWorst {

        /** Rezaei 2015 and 2016, choice of a mode of transport. */
        @Test
        void rezaeisTransport() {
            BestWorst.Result result = BestWorst.withDefaults().solve(new double[] {8, 2, 1}, new double[] {1, 5, 8});
            assertThat(result.linear()).containsExactly(new double[] {.0714286, .3214286, .6071429}, within(1e-6));
            assertThat(result.linearXi()).isCloseTo(.0357143, within(1e-6));
            assertThat(result.nonLinear()).containsExactly(new double[] {.0714, .3387, .5899}, within(1e-4));
            assertThat(result.xi()).isCloseTo(.2583, within(5e-5));
            assertThat(result.consistencyRatio()).isCloseTo(.2583 / 4.47, within(1e-4));
        }

        @Test
        void comparisonsThatAgreeGiveTheirRatios() {
            BestWorst.Result result = BestWorst.withDefaults().solve(new double[] {1, 2, 4}, new double[] {4, 2, 1});
            assertThat(result.linear()).containsExactly(new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-9));
            assertThat(result.xi()).isZero();
        }
    }

    @Nested
    class Rankings {

        /** The book rounds on the way: .6135 stands there as .613. */
        @Test
        void topsisOfTheFighters() {
            Rule.Ranking ranking = new Topsis().solve(FIGHTERS);
            assertThat(ranking.scores()).containsExactly(new double[] {.643, .268, .613, .312}, within(6e-4));
            assertThat(ranking.order()).containsExactly("A1", "A3", "A4", "A2");
        }

        @Test
        void netFlowsAddUpToZeroAndCountWins() {
            Rule.Ranking ranking = new Promethee().solve(FIGHTERS);
            assertThat(Arrays.stream(ranking.scores()).sum()).isCloseTo(0, within(1e-12));
            // by hand: A1 beats on speed one, payload one (one tie), cost one, reliability one (one tie), manoeuvre all
            double a1 = (.2 * (1 - 2) + .1 * -3 + .1 * (1 - 1) + .1 * (1 - 2) + .2 * (1 - 1) + .3 * 3) / 3;
            assertThat(ranking.scores()[0]).isCloseTo(a1, within(1e-12));
        }

        @Test
        void aThresholdCountsBetweenInLine() {
            Table table =
                    new Table(List.of("a", "b"), List.of(new Criterion("x", 1, true, 1, 3)), new double[][] {{2}, {0}});
            assertThat(new Promethee().solve(table).scores()).containsExactly(.5, -.5);
        }

        @Test
        void leavingOutALoserMayReverseTheOthers() {
            Table table = new Table(
                    List.of("a", "b", "c"),
                    List.of(Criterion.more("x", .5), Criterion.more("y", .5)),
                    new double[][] {{2, 8}, {9, 2}, {3, 9}});
            Rule.Ranking ranking = new Topsis().solve(table);
            assertThat(ranking.order()).containsExactly("b", "c", "a");
            assertThat(ranking.reversals())
                    .containsExactly(new Rule.Reversal("a", List.of("b", "c"), List.of("c", "b")));
        }

        @Test
        void equalAlternativesShareTheMiddle() {
            Table table = new Table(List.of("a", "b"), List.of(Criterion.more("x", 1)), new double[][] {{0}, {0}});
            assertThat(new Topsis().solve(table).scores()).containsExactly(.5, .5);
        }
    }

    @Nested
    class Uncertainty {

        @Test
        void acceptabilitiesAddUpByRowAndByColumn() {
            Smaa.Result result = Smaa.withDefaults().withDraws(20_000).solve(FIGHTERS);
            for (int i = 0; i < 4; i++) {
                int rank = i;
                assertThat(Arrays.stream(result.acceptabilities()[i]).sum()).isCloseTo(1, within(1e-9));
                assertThat(Arrays.stream(result.acceptabilities())
                                .mapToDouble(row -> row[rank])
                                .sum())
                        .isCloseTo(1, within(1e-9));
            }
        }

        /** Two criteria, opposite orders: each wins for half of the weights. */
        @Test
        void symmetricAlternativesWinHalfOfTheWeights() {
            Table table = new Table(
                    List.of("a", "b"),
                    List.of(Criterion.more("x", .7), Criterion.more("y", .3)),
                    new double[][] {{1, 0}, {0, 1}});
            Smaa.Result result =
                    Smaa.withDefaults().with(new Promethee()).withDraws(40_000).solve(table);
            assertThat(result.acceptabilities()[0][0]).isCloseTo(.5, within(.01));
            assertThat(result.central().getFirst()[0]).isCloseTo(.75, within(.01));
            assertThat(result.flips()).hasSize(2).allSatisfy(flip -> {
                assertThat(flip.instead()).isEqualTo("b");
                assertThat(Math.abs(flip.to() - flip.from())).isCloseTo(.2, within(1e-9));
            });
        }

        @Test
        void theSameSeedGivesTheSameResult() {
            Smaa smaa = Smaa.withDefaults().withDraws(100).withSeed(7);
            assertThat(smaa.solve(FIGHTERS).acceptabilities())
                    .isDeepEqualTo(smaa.solve(FIGHTERS).acceptabilities());
        }
    }

    @Nested
    class Nonsense {

        @Test
        void valuesMustBeFinite() {
            assertThatThrownBy(() ->
                            new Table(List.of("a"), List.of(Criterion.more("x", 1)), new double[][] {{Double.NaN}}))
                    .hasMessageContaining("\"a\"");
        }

        @Test
        void weightsMustNotAllBeZero() {
            assertThatThrownBy(() -> new Table(List.of("a"), List.of(Criterion.more("x", 0)), new double[][] {{1}}))
                    .hasMessageContaining("all zero");
        }
    }
}
