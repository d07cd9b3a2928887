package org.tandem.engines.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.health.TrustGauge.Reading;
import org.tandem.engines.health.TrustGauge.Wave;

/** Rules of product.md, relationship. */
class HealthTest {

    @Nested
    class Participating {
        /** [E6]: an 80/20 split shows imbalance, 50/50 balance. */
        @Test
        void evenIsOneAndOneAloneIsZero() {
            assertThat(Participation.balance(50, 50)).isEqualTo(1);
            assertThat(Participation.balance(80, 20)).isCloseTo(.4, within(1e-12));
            assertThat(Participation.balance(10, 0, 0)).isCloseTo(0, within(1e-12));
        }

        @Test
        void theLowestActivityIsTheHeadlineAndSmallOnesAreSilent() {
            var participation = Participation.of(Map.of(
                    "ideas", new double[] {15, 15}, "comments", new double[] {28, 2}, "decisions", new double[] {9, 0
                    }));

            assertThat(participation.headline()).contains("comments");
            assertThat(participation.balance()).containsOnlyKeys("ideas", "comments");
        }
    }

    @Nested
    class Depending {
        /** [E7]. */
        @Test
        void bothOrNeitherIsShown() {
            assertThat(Dependence.of(OptionalDouble.of(5), OptionalDouble.empty()))
                    .isEqualTo(new Dependence.Hidden());
            assertThat(Dependence.of(OptionalDouble.of(5), OptionalDouble.of(2)))
                    .isEqualTo(new Dependence.Shown(5, 2, 3, 3.5));
        }
    }

    @Nested
    class Trusting {
        private static final double[] HIGH = {6, 7, 6, 7, 6};
        private static final double[] LOW = {2, 3, 2, 3, 2};

        /** [D29]. */
        @Test
        void lowTrustOfEitherSideWarns() {
            var reading = (Reading) TrustGauge.of(List.of(new Wave(HIGH, LOW, 3, 1)));

            assertThat(reading.low()).isTrue();
            assertThat(reading.gap()).isCloseTo(4, within(1e-12));
        }

        @Test
        void twoComfortableWavesWarnAndOneDoesNot() {
            var calm = new Wave(HIGH, HIGH, 1.5, 0);

            assertThat(((Reading) TrustGauge.of(List.of(calm))).tooComfortable())
                    .isFalse();
            assertThat(((Reading) TrustGauge.of(List.of(calm, calm))).tooComfortable())
                    .isTrue();
            assertThat(((Reading) TrustGauge.of(List.of(calm, new Wave(HIGH, HIGH, 1.5, 1)))).tooComfortable())
                    .isFalse();
        }

        /** [C3]. */
        @Test
        void fourAnswersASideAreAConversation() {
            assertThat(TrustGauge.of(List.of(new Wave(new double[] {6, 6, 6, 6}, HIGH, 1, 0))))
                    .isEqualTo(new TrustGauge.Conversation());
        }
    }

    @Nested
    class Keeping {
        /** product.md, outcomes: 520 of 1,000 has the lower end 48.9 %. */
        @Test
        void theIntervalIsWilsons() {
            assertThat(Interval.wilson(520, 1000).lower()).isCloseTo(.489, within(5e-4));
            assertThat(Interval.wilson(0, 20).lower()).isZero();
            assertThat(Interval.wilson(20, 20).upper()).isEqualTo(1);
        }

        /** [E14]. */
        @Test
        void belowTenOnlyCountsAreGiven() {
            assertThat(KeptRate.of(8, 1)).isEqualTo(new KeptRate.Counts(8, 9));
            assertThat(KeptRate.of(8, 2)).isInstanceOf(KeptRate.Rate.class);
        }
    }

    @Nested
    class SmallCellsOfATable {
        /** [B18]. */
        @Test
        void aSmallCellNeedsCompanyInItsRowAndColumn() {
            var result = SmallCells.withDefaults().solve(new int[][] {{3, 9, 20}, {8, 7, 30}, {40, 50, 60}});

            assertThat(result.hidden())
                    .isDeepEqualTo(new boolean[][] {{true, true, false}, {true, true, false}, {false, false, false}});
            assertThat(result.primary()).isEqualTo(1);
            assertThat(result.complementary()).isEqualTo(3);
            assertThat(result.hideTotals()).isFalse();
        }

        @Test
        void whatCannotBeProtectedHidesTheTotals() {
            assertThat(SmallCells.withDefaults()
                            .solve(new int[][] {{3, 0}, {0, 9}})
                            .hideTotals())
                    .isTrue();
        }

        @Test
        void nothingSmallHidesNothing() {
            assertThat(SmallCells.withDefaults()
                            .solve(new int[][] {{5, 6}, {0, 9}})
                            .primary())
                    .isZero();
        }
    }
}
