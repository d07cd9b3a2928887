package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.Tries.tries;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;

class BandsTest {

    private static final Bands QUARTER = Bands.keptBy("client", Band.of("80 %", "100 %", "provider", "25 %"));
    private static final Bands THREE = Bands.keptBy(
            "client",
            Band.of("60 %", "80 %", "provider", "50 %"),
            Band.of("80 %", "100 %", "provider", "25 %"),
            Band.above("100 %", "provider", "40 %"));

    private static Bands.Statement settle(Bands bands, long target, long spend) {
        return bands.settle(BigInteger.valueOf(target), BigInteger.valueOf(spend));
    }

    private static long provider(Bands.Statement statement) {
        return statement.amounts().getOrDefault("provider", BigInteger.ZERO).longValueExact();
    }

    /** The check values of the product's law, and its neighbours. */
    @Nested
    class CheckValues {

        @Test
        void aQuarterOfTheUpperBandAndNothingBelow() {
            assertThat(provider(settle(QUARTER, 500_000, 200_000))).isEqualTo(25_000);
        }

        @Test
        void onlyTheSavedPartOfABandCounts() {
            assertThat(provider(settle(QUARTER, 500_000, 450_000))).isEqualTo(12_500);
        }

        @Test
        void spendAtTargetSharesNothing() {
            assertThat(settle(THREE, 500_000, 500_000).amounts().values()).containsOnly(BigInteger.ZERO);
        }

        @Test
        void severalBandsAddUp() {
            assertThat(provider(settle(THREE, 500_000, 250_000))).isEqualTo(50_000 + 25_000);
        }

        @Test
        void anOverrunIsALoss() {
            assertThat(provider(settle(THREE, 500_000, 600_000))).isEqualTo(-40_000);
        }
    }

    @Nested
    class Limits {

        @Test
        void aCapMovesTheExcessToTheKeeper() {
            Bands.Statement statement = settle(THREE.with("provider", Limit.of(-10_000, 60_000)), 500_000, 250_000);
            assertThat(provider(statement)).isEqualTo(60_000);
            assertThat(statement.amounts().get("client")).isEqualTo(BigInteger.valueOf(190_000));
            assertThat(statement.lines())
                    .anyMatch(line ->
                            line.kind() == Bands.Kind.CAP && line.amount().equals(Rational.of(15_000)));
        }

        @Test
        void aFloorLimitsTheLoss() {
            Bands.Statement statement = settle(THREE.with("provider", Limit.of(-10_000, 60_000)), 500_000, 600_000);
            assertThat(provider(statement)).isEqualTo(-10_000);
            assertThat(statement.lines()).anyMatch(line -> line.kind() == Bands.Kind.FLOOR);
        }
    }

    @Nested
    class Explanation {

        @Test
        void everyBandIsALineOfTheWaterfall() {
            assertThat(settle(THREE, 500_000, 250_000).lines())
                    .extracting(Bands.Line::label)
                    .containsExactly(
                            "60 % to 80 % of target cost",
                            "80 % to 100 % of target cost",
                            "above 100 % of target cost",
                            "outside every band",
                            "rounding to whole units");
        }

        @Test
        void threePartiesShareOneBand() {
            SequencedMap<String, Rational> thirds = new LinkedHashMap<>();
            thirds.put("provider", Rational.of(1, 3));
            thirds.put("innovator", Rational.of(1, 3));
            Bands bands = new Bands("client", List.of(new Band(Rational.ZERO, Rational.ONE, thirds)), Map.of());
            assertThat(settle(bands, 100, 0).amounts().toString()).isEqualTo("{client=34, provider=33, innovator=33}");
        }
    }

    @Nested
    class Nonsense {

        @Test
        void overlappingBandsAreRefused() {
            assertThatThrownBy(() -> Bands.keptBy(
                            "client",
                            Band.above("80 %", "provider", "10 %"),
                            Band.of("90 %", "100 %", "provider", "10 %")))
                    .hasMessageContaining("overlap");
        }

        @Test
        void aShareAboveOneIsRefused() {
            assertThatThrownBy(() -> Band.of("80 %", "100 %", "provider", "25"))
                    .hasMessageContaining("Maybe 25 % was written as 25");
        }

        @Test
        void theKeeperHasNoLimit() {
            assertThatThrownBy(() -> QUARTER.with("client", Limit.of(0, 1))).hasMessageContaining("keeper");
        }
    }

    @Test
    void linesAddUpToAmountsAndAmountsToTheSaving() {
        tries(draw -> {
            int target = draw.between(1, Integer.MAX_VALUE);
            int spend = draw.between(0, Integer.MAX_VALUE);
            int limit = draw.between(0, 9_999);
            Bands.Statement statement = settle(THREE.with("provider", Limit.of(-limit, limit)), target, spend);
            assertThat(statement.amounts().values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                    .isEqualTo(BigInteger.valueOf((long) target - spend));
            statement
                    .amounts()
                    .forEach((party, amount) -> assertThat(Split.sum(statement.lines().stream()
                                    .map(line -> line.parties().getOrDefault(party, Rational.ZERO))
                                    .toList()))
                            .isEqualTo(Rational.of(amount)));
        });
    }

    @Test
    void spendingLessNeverPaysTheProviderLess() {
        tries(draw -> {
            int target = draw.between(1, 1_000_000);
            int spend = draw.between(0, 2_000_000);
            int less = draw.between(0, 1_000_000);
            long more = provider(settle(THREE, target, spend));
            assertThat(provider(settle(THREE, target, Math.max(0, spend - less))))
                    .isGreaterThanOrEqualTo(more);
        });
    }
}
