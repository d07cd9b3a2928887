package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.impact.ImpactEngine.Result;

@DisplayName("Published answers of interrupted time series")
class KnownAnswersTest {

    private static final Percentage THOUSANDTH = Percentage.withPercentage(.1);

    static Result.Estimated estimated(ImpactEngine engine, Series series) {
        return (Result.Estimated) engine.solve(series);
    }

    static Series seatbelts() {
        var table = Table.of("seatbelts.csv");
        var petrol = new Control("PetrolPrice", table.column("PetrolPrice")).logged();
        return new Series(table.column("drivers"), table.words("law").indexOf("1"), List.of(petrol));
    }

    static Series nile() {
        var table = Table.of("nile.csv");
        return Series.of(table.column("flow"), table.words("year").indexOf("1899"));
    }

    /** Commandeur and Koopman 2007, chapter 7; KFAS 1.6 gives the same with SSMtrend(1) + SSMseasonal(12, "dummy"). */
    @Nested
    @DisplayName("The British seat-belt law of 1983")
    class Seatbelts {

        private final ImpactEngine engine =
                ImpactEngine.withDefaults().with(Scale.LOG).with(Season.stochastic(12));

        @Test
        @DisplayName("with wandering level and season: a fifth fewer casualties [D16]")
        void stochasticLevel() {
            var result = estimated(engine, seatbelts());

            var fit = result.fit();
            assertThat(fit.coefficient("step").value()).isCloseTo(-.23758695, THOUSANDTH);
            assertThat(fit.coefficient("step").se()).isCloseTo(.04644561, THOUSANDTH);
            assertThat(fit.coefficient("PetrolPrice").value()).isCloseTo(-.27674133, THOUSANDTH);
            assertThat(fit.coefficient("PetrolPrice").se()).isCloseTo(.09840604, THOUSANDTH);
            assertThat(fit.variances().irregular()).isCloseTo(.0040339829, THOUSANDTH);
            assertThat(fit.variances().level()).isCloseTo(.00026807644, THOUSANDTH);
            assertThat(fit.logLik()).isCloseTo(197.09288, within(1e-3));
            assertThat(fit.logLikWithFullConstant()).isCloseTo(184.22774, within(1e-3));
        }

        @Test
        @DisplayName("-21.1 %, between 13.6 and 28.0 % fewer, and it may be claimed")
        void relative() {
            var result = estimated(engine.with(ClaimRule.of(Direction.LOWER_IS_BETTER)), seatbelts());

            var relative = Objects.requireNonNull(result.effect().relative());
            assertThat(100 * relative.value()).isCloseTo(-21.1, within(.1));
            assertThat(100 * relative.low()).isCloseTo(-28.0, within(.1));
            assertThat(100 * relative.high()).isCloseTo(-13.6, within(.1));
            assertThat(result.claim()).isInstanceOf(Claim.Claimed.class);
        }

        @Test
        @DisplayName("with a level that stands still, whose residuals betray it")
        void deterministicLevel() {
            var still = engine.with(Level.DETERMINISTIC).with(Season.deterministic(12));

            var result = estimated(still.with(ClaimRule.of(Direction.LOWER_IS_BETTER)), seatbelts());

            var fit = result.fit();
            assertThat(fit.coefficient("step").value()).isCloseTo(-.19713947, THOUSANDTH);
            assertThat(fit.coefficient("step").se()).isCloseTo(.02072756, THOUSANDTH);
            assertThat(fit.coefficient("PetrolPrice").value()).isCloseTo(-.45213013, THOUSANDTH);
            assertThat(fit.coefficient("PetrolPrice").se()).isCloseTo(.05639610, THOUSANDTH);
            assertThat(result.claim().missing()).extracting(Condition::name).contains("residuals");
        }
    }

    /** Durbin and Koopman 2012, chapter 2; KFAS 1.6 and R's StructTS. */
    @Nested
    @DisplayName("The Nile at Aswan")
    class Nile {

        @Test
        @DisplayName("with the dam of 1899 as a step")
        void withStep() {
            var fit = estimated(ImpactEngine.withDefaults(), nile()).fit();

            assertThat(fit.coefficient("step").value()).isCloseTo(-247.778, THOUSANDTH);
            assertThat(fit.coefficient("step").se()).isCloseTo(28.436, THOUSANDTH);
            assertThat(fit.logLik()).isCloseTo(-618.10927, within(1e-3));
            assertThat(fit.logLikWithFullConstant()).isCloseTo(-619.94714, within(1e-3));
        }

        @Test
        @DisplayName("without a step: the local level model")
        void localLevel() {
            var design = Design.of(nile(), Structure.DEFAULTS);
            var filter = new AugmentedFilter(design, Structure.DEFAULTS);
            var ratios = VarianceSearch.best(new Likelihood(design, Structure.DEFAULTS), Structure.DEFAULTS.moving());
            double logLik = filter.logLik(ratios);
            var variances = ratios.times(filter.scale());

            assertThat(variances.irregular()).isCloseTo(15098.523, THOUSANDTH);
            assertThat(variances.level()).isCloseTo(1469.175, THOUSANDTH);
            assertThat(logLik).isCloseTo(-632.54563, within(1e-3));
        }
    }
}
