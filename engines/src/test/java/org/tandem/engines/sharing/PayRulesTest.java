package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.LookPayments.Look;
import org.tandem.engines.sharing.LookPayments.Payment;
import org.tandem.engines.sharing.UnitValues.UnitClass;

class PayRulesTest {

    /** Target 500, 125,000 units, half each. */
    @Nested
    class MinimumRate {

        @ParameterizedTest
        @CsvSource({
            "0, 495.50, 281250",
            "1 %, 495.50, 0",
            "1 %, 495, 312500",
            "1 %, 494.99, 313125",
            "0, 500, 0",
            "0, 510, 0"
        })
        void paysFromTheFirstUnitOrNotAtAll(String minimum, String actual, String half) {
            var judged = MinimumSavingsRate.of(minimum)
                    .judge(Rational.of(500), Rational.parse(actual), Rational.of(125_000));
            assertThat(judged.share(Rational.of(1, 2))).isEqualTo(Rational.parse(half));
        }

        @Test
        void theReasonShowsBothRates() {
            var judged =
                    MinimumSavingsRate.of("1 %").judge(Rational.of(500), Rational.parse("495.5"), Rational.of(125_000));
            assertThat(judged.reason()).contains("0.9000 %", "1.0000 %", "nothing is paid");
        }
    }

    @Nested
    class ValueOfCountedUnits {

        @Test
        void overpaidAndUnderpaidClaimsAreWorthARangeAndTheLowEndPays() { // [D13]
            var range = UnitValues.of(
                            UnitClass.of("overpaid", 312, "25", "50"), UnitClass.of("underpaid", 208, "6", "12"))
                    .total();
            assertThat(range.low()).isEqualTo(Rational.of(9_048));
            assertThat(range.high()).isEqualTo(Rational.of(18_096));
            assertThat(range.pays()).isEqualTo(range.low());
        }

        @Test
        void exchangedEndsAreRefused() {
            assertThatThrownBy(() -> UnitClass.of("overpaid", 1, "50", "25")).hasMessageContaining("overpaid");
        }
    }

    @Nested
    class Looks {

        private static Look interim(long estimate, long low) {
            return Look.interim(true, Rational.of(estimate), Rational.of(low));
        }

        private static Look last(boolean claimed, long estimate) {
            return Look.last(claimed, Rational.of(estimate), Rational.ZERO);
        }

        private static List<Long> amounts(LookPayments rule, Look... looks) {
            return rule.pay(List.of(looks)).stream()
                    .map(Payment::amount)
                    .map(BigInteger::longValueExact)
                    .toList();
        }

        @Test
        void interimPaysTheLowerEndAndTheLastTheRestOfTheEstimate() {
            assertThat(amounts(LookPayments.withoutClawback(), interim(100, 60), interim(180, 130), last(true, 200)))
                    .containsExactly(60L, 70L, 70L);
        }

        @Test
        void aLookIsNeverNegativeWithoutClawback() {
            assertThat(amounts(LookPayments.withoutClawback(), interim(100, 60), interim(90, 40), last(false, 200)))
                    .containsExactly(60L, 0L, 0L);
        }

        @Test
        void onlyTheLastLookTakesBackAndOnlyIfAgreed() {
            assertThat(amounts(LookPayments.withClawback(), interim(100, 60), interim(90, 40), last(true, 50)))
                    .containsExactly(60L, 0L, -10L);
            assertThat(amounts(LookPayments.withClawback(), interim(100, 60), last(false, 50)))
                    .containsExactly(60L, -60L);
        }

        @Test
        void aLowerEndBelowZeroPaysNothing() {
            assertThat(amounts(LookPayments.withClawback(), interim(10, -60))).containsExactly(0L);
        }

        @Test
        void aLookAfterTheLastIsRefused() {
            assertThatThrownBy(() -> amounts(LookPayments.withClawback(), last(true, 1), interim(1, 0)))
                    .hasMessageContaining("after the last");
        }

        @Test
        void allPaymentsTogetherAreTheFinalEstimateOrWhatInterimLooksPaid() {
            tries(draw -> {
                int low = draw.between(0, 1000);
                int estimate = draw.between(0, 1000);
                List<Long> paid = amounts(LookPayments.withoutClawback(), interim(1000, low), last(true, estimate));
                assertThat(paid.get(0) + paid.get(1)).isEqualTo(Math.max(low, estimate));
            });
        }
    }
}
