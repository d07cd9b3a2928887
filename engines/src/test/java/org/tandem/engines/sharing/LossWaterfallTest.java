package org.tandem.engines.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.engines.Tries.tries;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.LossWaterfall.Tranche;

/** Stopping splits the loss exactly as agreed [B12]. */
class LossWaterfallTest {

    private static final SequencedMap<String, Rational> SIXTY_FORTY = weights(60, 40);

    private static SequencedMap<String, Rational> weights(long client, long provider) {
        SequencedMap<String, Rational> weights = new LinkedHashMap<>();
        weights.put("client", Rational.of(client));
        weights.put("provider", Rational.of(provider));
        return weights;
    }

    private static BigInteger big(long amount) {
        return BigInteger.valueOf(amount);
    }

    @Test
    void stoppingAtFortyPercentSpentSplitsWhatWasSpent() {
        var settled = LossWaterfall.byWeights(SIXTY_FORTY).stop(big(400_000), BigInteger.ZERO);
        assertThat(settled.parties().toString()).isEqualTo("{client=240000, provider=160000}");
        assertThat(settled.balances(Map.of("client", big(300_000), "provider", big(100_000)))
                        .toString())
                .isEqualTo("{client=-60000, provider=60000}");
    }

    @Test
    void whatIsRecoveredIsNoLoss() {
        var settled = LossWaterfall.byWeights(SIXTY_FORTY).stop(big(100), big(150));
        assertThat(settled.loss()).isZero();
        assertThat(settled.parties().values()).containsOnly(BigInteger.ZERO);
    }

    @Test
    void theFirstTrancheFillsFirst() {
        var waterfall = new LossWaterfall(
                List.of(new Tranche("first", big(100), weights(0, 1)), new Tranche("rest", null, weights(1, 1))),
                Map.of());
        var settled = waterfall.stop(big(301), BigInteger.ZERO);
        assertThat(settled.parties().toString()).isEqualTo("{client=101, provider=200}");
        assertThat(settled.lines()).extracting(LossWaterfall.Line::amount).containsExactly(big(100), big(201));
    }

    @Test
    void beyondAMaximumLossTheOthersBearAndTheRestIsNamed() {
        var waterfall = new LossWaterfall(
                List.of(new Tranche("all", null, weights(1, 1))), Map.of("provider", big(50), "client", big(120)));
        assertThat(waterfall.stop(big(150), BigInteger.ZERO).parties().toString())
                .isEqualTo("{client=100, provider=50}");
        assertThat(waterfall.stop(big(200), BigInteger.ZERO).uncovered()).isEqualTo(big(30));
    }

    @Test
    void beyondTheLastTrancheNothingIsAgreed() {
        var waterfall = new LossWaterfall(List.of(new Tranche("only", big(10), SIXTY_FORTY)), Map.of());
        assertThat(waterfall.stop(big(15), BigInteger.ZERO).uncovered()).isEqualTo(big(5));
    }

    @Test
    void partiesAndTheUncoveredRestAddUpToTheLoss() {
        tries(draw -> {
            int spent = draw.between(0, 100_000);
            int first = draw.between(0, 1_000);
            int most = draw.between(0, 10_000);
            var waterfall = new LossWaterfall(
                    List.of(new Tranche("first", big(first), weights(1, 2)), new Tranche("rest", null, SIXTY_FORTY)),
                    Map.of("provider", big(most)));
            var settled = waterfall.stop(big(spent), BigInteger.ZERO);
            BigInteger borne = settled.parties().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(borne.add(settled.uncovered())).isEqualTo(big(spent));
            assertThat(settled.parties().get("provider")).isLessThanOrEqualTo(big(most));
        });
    }
}
