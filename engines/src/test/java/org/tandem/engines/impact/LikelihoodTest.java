package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.engines.Tries.tries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandem.engines.Tries.Draw;

@DisplayName("The fast likelihood")
class LikelihoodTest {

    private record Both(AugmentedFilter careful, Likelihood fast, Design design) {}

    @Test
    @DisplayName("is the careful filter's, with its coefficients and errors, whatever moves and whatever is missing")
    void sameAsTheFilter() {
        tries(200, draw -> {
            var both = drawn(draw);
            for (int i = 0; i < 4; i++) agree(both, ratios(draw));
        });
    }

    private static void agree(Both both, Variances ratios) {
        double careful = both.careful.logLik(ratios);
        assertThat(both.fast.at(ratios)).as("%s", ratios).isCloseTo(careful, within(1e-5));
        double scale = both.careful.scale();
        assertThat(both.fast.scale()).isCloseTo(scale, within(1e-6 * scale));
        var beta = both.careful.regression().solve();
        for (int j = 0; j < both.design.coefficients(); j++) {
            double variance = both.careful.regression().inverseDiagonal(j);
            var found = both.fast.coefficient(j);
            assertThat(found.variance()).isCloseTo(variance, within(1e-5 * variance));
            assertThat(found.value()).isCloseTo(beta[j], within(1e-5 * Math.sqrt(scale * variance)));
        }
    }

    private static Both drawn(Draw draw) {
        var random = draw.random();
        int season = new int[] {0, 2, 4, 7, 12}[random.nextInt(5)];
        var structure = new Structure(
                Scale.PLAIN,
                Level.STOCHASTIC,
                random.nextBoolean() ? Slope.STOCHASTIC : Slope.NONE,
                season == 0 ? Season.NONE : Season.stochastic(season));
        int n = 40 + random.nextInt(40);
        var design = Design.of(series(draw, n), structure, n - 12);
        return new Both(new AugmentedFilter(design, structure), new Likelihood(design, structure), design);
    }

    private static Series series(Draw draw, int n) {
        var random = draw.random();
        double size = Math.pow(10, random.nextInt(-3, 6));
        double missing = random.nextInt(3) * .1;
        var values = new ArrayList<Double>();
        for (int t = 0; t < n; t++)
            values.add(random.nextDouble() < missing ? Double.NaN : size * (50 + random.nextGaussian() + .1 * t));
        List<Double> control =
                IntStream.range(0, n).mapToObj(t -> 1e3 + random.nextGaussian()).toList();
        return new Series(values, n - 12, List.of(new Control("control", control)));
    }

    private static Variances ratios(Draw draw) {
        return new Variances(1, ratio(draw), ratio(draw), ratio(draw));
    }

    private static double ratio(Draw draw) {
        return draw.random().nextInt(3) == 0 ? 0 : Math.exp(draw.random().nextDouble(-12, 6));
    }
}
