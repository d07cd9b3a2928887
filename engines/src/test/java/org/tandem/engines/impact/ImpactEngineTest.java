package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.engines.impact.ImpactEngine.Result;

@DisplayName("The impact of a change")
class ImpactEngineTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(.001);

    /** Readings around 20 that wander a little and drop by {@code drop} at the change. */
    static List<Double> readings(long seed, int before, int after, double drop) {
        var random = new Random(seed);
        var values = new ArrayList<Double>();
        double level = 20;
        for (int t = 0; t < before + after; t++) {
            level += .1 * random.nextGaussian();
            values.add(level + random.nextGaussian() - (t < before ? 0 : drop));
        }
        return values;
    }

    private static Result.Estimated solve(ImpactEngine engine, Series series) {
        return (Result.Estimated) engine.solve(series);
    }

    private static Result.Estimated solve(List<Double> values, int change) {
        return solve(ImpactEngine.withDefaults(), Series.of(values, change));
    }

    @Nested
    @DisplayName("obeys the laws of its model:")
    class Laws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        @DisplayName("scaling the series scales the effect")
        void scaling(long seed) {
            var values = readings(seed, 36, 12, 3);
            var plain = solve(values, 36);
            var scaled = solve(values.stream().map(x -> 250 * x - 1000).toList(), 36);

            assertThat(scaled.effect().step()).isCloseTo(250 * plain.effect().step(), ROUNDING);
            assertThat(scaled.effect().se()).isCloseTo(250 * plain.effect().se(), ROUNDING);
            assertThat(scaled.fit().logLik()).isCloseTo(plain.fit().logLik() - (48 - 2) * Math.log(250), within(1e-6));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        @DisplayName("the order of the controls changes nothing")
        void controls(long seed) {
            var values = readings(seed, 36, 12, 3);
            var a = new Control("a", readings(seed + 100, 36, 12, 0));
            var b = new Control("b", readings(seed + 200, 36, 12, 0));

            var ab = solve(ImpactEngine.withDefaults(), new Series(values, 36, List.of(a, b)));
            var ba = solve(ImpactEngine.withDefaults(), new Series(values, 36, List.of(b, a)));

            assertThat(ba.effect().step()).isCloseTo(ab.effect().step(), ROUNDING);
            assertThat(ba.fit().coefficient("a").value())
                    .isCloseTo(ab.fit().coefficient("a").value(), ROUNDING);
            assertThat(ba.fit().logLik()).isCloseTo(ab.fit().logLik(), within(1e-6));
        }

        @Test
        @DisplayName("adding to the readings after the change adds to the effect, and to nothing else")
        void shift() {
            var values = readings(3, 36, 12, 0);
            var raised = new ArrayList<>(values);
            for (int t = 36; t < 48; t++) raised.set(t, values.get(t) + 5);

            var plain = solve(values, 36);
            var shifted = solve(raised, 36);

            assertThat(shifted.effect().step()).isCloseTo(plain.effect().step() + 5, within(1e-4));
            assertThat(shifted.effect().se()).isCloseTo(plain.effect().se(), ROUNDING);
            assertThat(shifted.effect().cumulative().value())
                    .isCloseTo(12 * shifted.effect().step(), within(1e-9));
        }

        @Test
        @DisplayName("a level and season that stand still are ordinary least squares")
        void leastSquares() {
            var values = readings(5, 36, 12, 2);
            var result = solve(ImpactEngine.withDefaults().with(Level.DETERMINISTIC), Series.of(values, 36));

            double before = mean(values.subList(0, 36));
            double after = mean(values.subList(36, 48));
            double squares = squares(values.subList(0, 36), before) + squares(values.subList(36, 48), after);
            assertThat(result.effect().step()).isCloseTo(after - before, within(1e-9));
            assertThat(result.effect().se()).isCloseTo(Math.sqrt(squares / 46 * (1 / 36. + 1 / 12.)), within(1e-9));
        }

        @Test
        @DisplayName("a level that is all of the noise compares the two readings at the change")
        void randomWalk() {
            var values = new ArrayList<Double>();
            var random = new Random(4);
            double level = 0;
            for (int t = 0; t < 60; t++) values.add(level += random.nextGaussian());

            var result = solve(values, 48);

            assertThat(result.fit().variances().irregular()).isZero();
            assertThat(result.effect().step()).isCloseTo(values.get(48) - values.get(47), within(1e-4));
        }

        private static double mean(List<Double> values) {
            return values.stream().mapToDouble(x -> x).average().orElseThrow();
        }

        private static double squares(List<Double> values, double mean) {
            return values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        }
    }

    @Nested
    @DisplayName("with readings missing")
    class Missing {

        @Test
        @DisplayName("bridges them and counts only what is there")
        void bridged() {
            var values = new ArrayList<>(readings(9, 40, 12, 3));
            for (int t : List.of(0, 7, 8, 41, 51)) values.set(t, Double.NaN);

            var result = solve(values, 40);

            assertThat(result.fit().observations()).isEqualTo(47);
            assertThat(result.effect().periodsAfter()).isEqualTo(10);
            assertThat(result.periods()).allSatisfy(period -> {
                assertThat(period.counterfactual()).isFinite();
                assertThat(period.low()).isLessThan(period.high());
            });
        }

        @Test
        @DisplayName("at either end gives what the series without those ends gives")
        void ends() {
            var values = readings(10, 40, 12, 3);
            var padded = new ArrayList<>(Collections.nCopies(3, Double.NaN));
            padded.addAll(values);
            padded.addAll(Collections.nCopies(4, Double.NaN));

            var plain = solve(values, 40);
            var longer = solve(padded, 43);

            assertThat(longer.effect().step()).isCloseTo(plain.effect().step(), ROUNDING);
            assertThat(longer.fit().logLik()).isCloseTo(plain.fit().logLik(), within(1e-6));
        }

        @Test
        @DisplayName("of a control is missing as well")
        void control() {
            var values = readings(9, 40, 12, 3);
            var control = new ArrayList<>(readings(11, 40, 12, 0));
            control.set(5, Double.NaN);

            var result = solve(ImpactEngine.withDefaults(), new Series(values, 40, List.of(new Control("c", control))));

            assertThat(result.fit().observations()).isEqualTo(51);
        }

        @Test
        @DisplayName("the periods before the need can be treated as missing")
        void beforeTheNeed() {
            var series = Series.of(readings(9, 40, 12, 3), 40).without(37, 40);

            assertThat(series.before()).isEqualTo(37);
        }
    }

    @Nested
    @DisplayName("gives a defined answer to")
    class Defined {

        @Test
        @DisplayName("a series that never varies")
        void constant() {
            assertThat(reason(Series.of(Collections.nCopies(48, 12.), 36))).contains("no variation");
        }

        @Test
        @DisplayName("a change before the first or after the last reading")
        void oneSided() {
            var values = readings(1, 36, 12, 0);

            assertThat(reason(Series.of(values, 0))).contains("0 readings before");
            assertThat(reason(Series.of(values, 48))).contains("0 from it on");
        }

        @Test
        @DisplayName("a control that moves exactly with the step")
        void collinear() {
            var step = IntStream.range(0, 48).mapToObj(t -> t < 36 ? 0. : 1.).toList();
            var series = new Series(readings(1, 36, 12, 0), 36, List.of(new Control("law", step)));

            assertThat(reason(series)).contains("cannot be told from the others");
        }

        @Test
        @DisplayName("too few readings for the model")
        void few() {
            assertThat(reason(Series.of(List.of(1., 2., 3.), 2)))
                    .contains("3 readings")
                    .contains("at least 5");
        }

        @Test
        @DisplayName("a season of which a month was never seen")
        void halfSeason() {
            var engine = ImpactEngine.withDefaults().with(Season.stochastic(12));
            var values = new ArrayList<>(readings(1, 36, 12, 0));
            for (int t = 3; t < 48; t += 12) values.set(t, Double.NaN);

            var result = engine.solve(Series.of(values, 36));

            assertThat(result).isInstanceOf(Result.NotEstimable.class);
        }

        @Test
        @DisplayName("zero under logarithms: a refusal that names the period")
        void logarithm() {
            var values = new ArrayList<>(readings(1, 36, 12, 0));
            values.set(4, 0.);

            assertThatThrownBy(() -> ImpactEngine.withDefaults().with(Scale.LOG).solve(Series.of(values, 36)))
                    .hasMessageContaining("0.0")
                    .hasMessageContaining("period 5");
        }

        @Test
        @DisplayName("a percentage of nothing: none")
        void relative() {
            var values = readings(1, 36, 12, 0).stream().map(x -> x - 30).toList();

            assertThat(solve(values, 36).effect().relative()).isNull();
        }

        private static String reason(Series series) {
            return ((Result.NotEstimable) ImpactEngine.withDefaults().solve(series)).reason();
        }
    }

    @Nested
    @DisplayName("checks persistence")
    class Lasting {

        private final ImpactEngine engine = ImpactEngine.withDefaults()
                .with(ClaimRule.of(Direction.LOWER_IS_BETTER))
                .with(Horizons.of(6, 12, 24));

        @Test
        @DisplayName("and tells a benefit that stays from one that fades and one not reached [D10]")
        void standings() {
            var values = new ArrayList<>(readings(21, 48, 14, 6));
            for (int t = 54; t < 62; t++) values.set(t, values.get(t) + 12);

            var result = solve(engine, Series.of(values, 48));

            assertThat(result.persistence())
                    .extracting(Persistence::standing)
                    .containsExactly(
                            Persistence.Standing.PERSISTS,
                            Persistence.Standing.FADED,
                            Persistence.Standing.NOT_REACHED);
        }
    }
}
