package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;

/** Money is exact and shares always add up [E9]. */
class SplitTest {

    @Nested
    class ByHand {

        @Test
        void theUnitLeftOverGoesToTheLargestRemainder() {
            assertThat(Split.byLargestRemainder(100, 50, 33, 17)).containsExactly(50, 33, 17);
            assertThat(Split.byLargestRemainder(10, 2, 3, 4)).containsExactly(2, 3, 5);
        }

        @Test
        void tiesFollowTheOrderOfTheParties() {
            assertThat(Split.byLargestRemainder(100, 1, 1, 1)).containsExactly(34, 33, 33);
            assertThat(Split.byLargestRemainder(101, 1, 1, 1)).containsExactly(34, 34, 33);
        }

        @Test
        void aRefundUndoesItsPayment() {
            assertThat(Split.byLargestRemainder(-101, 1, 1, 1)).containsExactly(-34, -34, -33);
        }

        @Test
        void nothingIsSplitIntoNothing() {
            assertThat(Split.byLargestRemainder(0, 1, 2)).containsExactly(0, 0);
        }

        @Test
        void amountsBeyondLongStayExact() {
            BigInteger amount = BigInteger.TEN.pow(40).add(BigInteger.ONE);
            assertThat(Split.byLargestRemainder(amount, List.of(Rational.ONE, Rational.ONE)))
                    .containsExactly(amount.add(BigInteger.ONE).shiftRight(1), amount.shiftRight(1));
        }

        @Test
        void partiesKeepTheirNamesAndTheirOrder() {
            SequencedMap<String, Rational> weights = new LinkedHashMap<>();
            weights.put("provider", Rational.parse("1/2"));
            weights.put("client", Rational.parse("1/2"));
            assertThat(Split.byLargestRemainder(BigInteger.valueOf(-5), weights).toString())
                    .isEqualTo("{provider=-3, client=-2}");
        }
    }

    @Nested
    class Nonsense {

        @Test
        void aNegativeWeightIsRefused() {
            assertThatThrownBy(() -> Split.byLargestRemainder(1, 2, -1)).hasMessageContaining("negative");
        }

        @Test
        void weightsOfZeroAreRefused() {
            assertThatThrownBy(() -> Split.byLargestRemainder(1, 0, 0)).hasMessageContaining("all zero");
            assertThatThrownBy(() -> Split.byLargestRemainder(1)).hasMessageContaining("all zero");
        }

        @Test
        void sharesWithoutAWholeTotalAreRefused() {
            assertThatThrownBy(() -> Split.rounded(List.of(Rational.of(1, 3)))).hasMessageContaining("1/3");
        }
    }

    @Test
    void thePartsAddUpAndAreLessThanAUnitOff() {
        tries(draw -> {
            long amount = draw.anyLong();
            List<Long> weights = draw.list(1, 12, each -> each.between(1L, 1_000_000L));
            List<Rational> exact = weights.stream().map(Rational::of).toList();
            List<BigInteger> parts = Split.byLargestRemainder(BigInteger.valueOf(amount), exact);
            assertThat(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(BigInteger.valueOf(amount));
            for (int i = 0; i < parts.size(); i++) {
                Rational share = Rational.of(amount).times(exact.get(i)).over(Split.sum(exact));
                assertThat(share.minus(Rational.of(parts.get(i))).abs()).isLessThan(Rational.ONE);
            }
        });
    }

    @Test
    void exchangingPartiesMovesAtMostTheTiedUnit() {
        tries(draw -> {
            long amount = draw.anyLong();
            List<Long> weights = draw.list(2, 8, each -> each.between(1L, 999L));
            List<Rational> forward = weights.stream().map(Rational::of).toList();
            List<BigInteger> there = Split.byLargestRemainder(BigInteger.valueOf(amount), forward);
            List<BigInteger> back = Split.byLargestRemainder(BigInteger.valueOf(amount), forward.reversed())
                    .reversed();
            for (int i = 0; i < weights.size(); i++) {
                assertThat(there.get(i).subtract(back.get(i)).abs())
                        .isLessThanOrEqualTo(tied(amount, forward, i) ? BigInteger.ONE : BigInteger.ZERO);
            }
        });
    }

    private static boolean tied(long amount, List<Rational> weights, int at) {
        List<Rational> remainders = weights.stream()
                .map(weight -> Rational.of(amount).abs().times(weight).over(Split.sum(weights)))
                .map(quota -> quota.minus(Rational.of(quota.floor())))
                .toList();
        return Collections.frequency(remainders, remainders.get(at)) > 1;
    }

    /** A million random cases, as the specification of the engine asks. */
    @Test
    void moneyAddsUpForAMillionRandomCases() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 1_000_000; run++) {
            long amount = random.nextLong(-1_000_000_000, 1_000_000_000);
            long[] parts = Split.byLargestRemainder(amount, random.nextLong(1, 100), random.nextLong(100));
            if (parts[0] + parts[1] != amount) {
                throw new AssertionError("%d was split into %s".formatted(amount, Arrays.toString(parts)));
            }
        }
    }
}
