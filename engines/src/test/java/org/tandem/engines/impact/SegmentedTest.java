package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandem.engines.impact.ImpactEngineTest.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandem.engines.impact.Segmented.Result;

@DisplayName("Segmented regression")
class SegmentedTest {

    private static Result.Estimated solve(Segmented engine, Series series) {
        return (Result.Estimated) engine.solve(series);
    }

    private static double value(Result.Estimated result, String name) {
        return result.coefficients().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    @DisplayName("finds the line, the step and the ramp that made the series")
    void exact() {
        var values = IntStream.range(0, 30)
                .mapToObj(t -> 3 + .5 * t + (t < 20 ? 0 : -4 - .25 * (t - 20)) + 1e-6 * Math.sin(t))
                .toList();

        var result = solve(Segmented.withDefaults(), Series.of(values, 20));

        assertThat(value(result, "slope")).isCloseTo(.5, within(1e-5));
        assertThat(value(result, "step")).isCloseTo(-4, within(1e-5));
        assertThat(value(result, "ramp")).isCloseTo(-.25, within(1e-5));
        assertThat(result.effect().step()).isCloseTo(-4 - .25 * 4.5, within(1e-5));
        assertThat(result.counterfactual().get(29)).isCloseTo(3 + .5 * 29, within(1e-4));
    }

    /** White 1980 with the correction n/(n-k) (HC1). */
    @Test
    @DisplayName("without lags has White's errors with n/(n-k), computed here by their definition")
    void white() {
        var values = readings(4, 20, 10, 2);
        var result = solve(Segmented.withDefaults().withLags(0), Series.of(values, 20));

        // each side has its own line: the step's variance is the sum of the two lines' variances at the change
        double before = intercept(values.subList(0, 20), 20);
        double after = intercept(values.subList(20, 30), 0);
        double se = Math.sqrt((before + after) * 30 / 26);

        var step = result.coefficients().get(result.coefficients().size() - 2);
        assertThat(step.se()).isCloseTo(se, within(1e-9));
    }

    /** White's variance (without n/(n-k)) of a line's height at x. */
    private static double intercept(List<Double> y, double x) {
        int n = y.size();
        double meanT = (n - 1) / 2.;
        double meanY = y.stream().mapToDouble(v -> v).average().orElseThrow();
        double sxx = IntStream.range(0, n)
                .mapToDouble(t -> (t - meanT) * (t - meanT))
                .sum();
        double slope = IntStream.range(0, n)
                        .mapToDouble(t -> (t - meanT) * (y.get(t) - meanY))
                        .sum()
                / sxx;
        return IntStream.range(0, n)
                .mapToDouble(t -> {
                    double weight = 1. / n + (x - meanT) * (t - meanT) / sxx;
                    double error = y.get(t) - meanY - slope * (t - meanT);
                    return weight * weight * error * error;
                })
                .sum();
    }

    @Test
    @DisplayName("has larger errors when the readings remember")
    void autocorrelated() {
        var values = new ArrayList<Double>();
        double noise = 0;
        for (double fresh : readings(8, 60, 20, 0)) values.add(noise = .8 * noise + fresh);

        var series = Series.of(values, 60);

        assertThat(solve(Segmented.withDefaults().withLags(6), series).effect().se())
                .isGreaterThan(solve(Segmented.withDefaults().withLags(0), series)
                        .effect()
                        .se());
    }

    @Test
    @DisplayName("leaves missing periods out and says when it cannot be estimated")
    void defined() {
        var values = new ArrayList<>(readings(8, 20, 10, 2));
        values.set(3, Double.NaN);

        assertThat(solve(Segmented.withDefaults(), Series.of(values, 20))
                        .effect()
                        .periodsAfter())
                .isEqualTo(10);
        assertThat(Segmented.withDefaults().solve(Series.of(values.subList(0, 5), 4)))
                .isInstanceOf(Result.NotEstimable.class);
        assertThat(Segmented.withDefaults().with(Season.deterministic(12)).solve(Series.of(values.subList(0, 16), 12)))
                .isInstanceOf(Result.NotEstimable.class);
    }
}
