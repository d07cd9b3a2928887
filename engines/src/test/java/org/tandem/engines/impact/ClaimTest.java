package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.engines.impact.ImpactEngineTest.readings;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.impact.ClaimRule.Unit;
import org.tandem.engines.impact.ImpactEngine.Result;

@DisplayName("A claim")
class ClaimTest {

    private static final ClaimRule LOWER = ClaimRule.of(Direction.LOWER_IS_BETTER);
    private static final ImpactEngine ENGINE = ImpactEngine.withDefaults().with(LOWER);

    private static Result.Estimated solve(ImpactEngine engine, List<Double> values, int change) {
        return (Result.Estimated) engine.solve(Series.of(values, change));
    }

    @Nested
    @DisplayName("of a large improvement")
    class Large {

        private final List<Double> values = readings(1, 60, 12, 8);

        @Test
        @DisplayName("is made, and every condition is shown with its value")
        void claimed() {
            var claim = solve(ENGINE, values, 60).claim();

            assertThat(claim).isInstanceOf(Claim.Claimed.class);
            assertThat(claim.grounds().conditions())
                    .extracting(Condition::name)
                    .containsExactly("before", "after", "residuals", "interval");
            assertThat(claim.missing()).isEmpty();
        }

        @Test
        @DisplayName("is not made where the other way is good [D16]")
        void wrongWay() {
            var claim = solve(ENGINE.with(ClaimRule.of(Direction.HIGHER_IS_BETTER)), values, 60)
                    .claim();

            assertThat(claim).isInstanceOf(Claim.NotClaimed.class);
            assertThat(claim.grounds().p()).isGreaterThan(.5);
        }

        @Test
        @DisplayName("is not made when the worthwhile improvement is larger")
        void delta() {
            var claim = solve(ENGINE.with(LOWER.worthwhile(7.9, Unit.MEASURE)), values, 60)
                    .claim();

            assertThat(claim.missing()).extracting(Condition::name).containsExactly("interval");
        }

        @Test
        @DisplayName("is not made when a guard vetoes or has no data [D17]")
        void guards() {
            var claim = solve(ENGINE, values, 60).claim();
            var quality = new Guard("quality", Direction.HIGHER_IS_BETTER, .5, Unit.MEASURE);
            var worse = quality.check(ImpactEngine.withDefaults().solve(Series.of(readings(2, 60, 12, 8), 60)));
            var same = new Guard("time", Direction.LOWER_IS_BETTER, 3, Unit.MEASURE)
                    .check(ImpactEngine.withDefaults().solve(Series.of(readings(5, 60, 12, 0), 60)));
            var silent = quality.missing("no readings");

            assertThat(worse).isInstanceOf(Guard.Verdict.Fails.class);
            assertThat(same).isInstanceOf(Guard.Verdict.Passes.class);
            assertThat(claim.guardedBy(List.of(same))).isInstanceOf(Claim.Claimed.class);
            assertThat(claim.guardedBy(List.of(same, worse)).missing())
                    .extracting(Condition::name)
                    .containsExactly("quality");
            assertThat(claim.guardedBy(List.of(silent))).isInstanceOf(Claim.NotClaimed.class);
        }

        @Test
        @DisplayName("is only a chart with too few periods before or after")
        void chartOnly() {
            assertThat(solve(ENGINE, values.subList(37, 72), 23).claim()).isInstanceOf(Claim.ChartOnly.class);
            assertThat(solve(ENGINE, values.subList(0, 65), 60).claim()).isInstanceOf(Claim.ChartOnly.class);
            assertThat(solve(ENGINE, values.subList(36, 66), 24).claim()).isNotInstanceOf(Claim.ChartOnly.class);
            assertThat(solve(ENGINE.with(Season.deterministic(12)), values.subList(25, 72), 35)
                            .claim())
                    .isInstanceOf(Claim.ChartOnly.class);
        }
    }

    @Nested
    @DisplayName("is stricter")
    class Stricter {

        @Test
        @DisplayName("with every further look")
        void looks() {
            var values = readings(3, 60, 12, 3);
            double once = solve(ENGINE, values, 60).claim().grounds().nominalLevel();
            double four = solve(ENGINE.with(LOWER.looks(4)), values, 60)
                    .claim()
                    .grounds()
                    .nominalLevel();

            assertThat(once).isLessThanOrEqualTo(.005);
            assertThat(four).isLessThanOrEqualTo(once / 4);
        }

        @Test
        @DisplayName("when its p reaches its bound exactly where its interval reaches delta")
        void consistent() {
            for (long seed = 0; seed < 40; seed++) {
                var grounds =
                        solve(ENGINE, readings(seed, 40, 12, 2.5), 40).claim().grounds();
                boolean interval = grounds.conditions().getLast().holds();

                assertThat(grounds.p() < LOWER.alpha()).isEqualTo(interval);
            }
        }

        @Test
        @DisplayName("among several paying measures, by Holm's rule")
        void holm() {
            assertThat(Holm.bounds(List.of(.004, .0001, .002, .5), .005)).containsExactly(0., .005 / 4, .005 / 3, 0.);
            assertThat(Holm.bounds(List.of(.0016, .0001, .002), .005)).containsExactly(.005 / 2, .005 / 3, .005);

            var clear = solve(ENGINE, readings(1, 60, 12, 9), 60).claim();
            var none = solve(ENGINE, readings(5, 60, 12, 0), 60).claim();
            var both = Holm.over(List.of(clear, none), LOWER.alpha());

            assertThat(both.get(0)).isInstanceOf(Claim.Claimed.class);
            assertThat(both.get(1)).isInstanceOf(Claim.NotClaimed.class);
        }
    }

    @Test
    @DisplayName("refuses a worthwhile improvement below zero and a plan without looks")
    void refusals() {
        assertThatThrownBy(() -> LOWER.worthwhile(-1, Unit.MEASURE)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> LOWER.looks(0)).hasMessageContaining("0 times");
    }
}
