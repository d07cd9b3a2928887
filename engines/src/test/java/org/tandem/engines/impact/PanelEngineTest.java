package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.engines.impact.Panel.Unit;
import org.tandem.engines.impact.PanelEngine.Method;
import org.tandem.engines.impact.PanelEngine.Placebos;
import org.tandem.engines.impact.PanelEngine.Result;

@DisplayName("A change that touches some units and leaves others alone")
class PanelEngineTest {

    /** Packs of cigarettes in 39 states, 1970-2000; California's Proposition 99 from 1989. */
    private static Panel california() {
        var table = Table.of("california_prop99.csv", ";");
        var states = table.words("State");
        var packs = table.column("PacksPerCapita");
        var units = new ArrayList<Unit>();
        for (var state : states.stream().distinct().toList()) {
            var values = new ArrayList<Double>();
            for (int i = 0; i < states.size(); i++) if (states.get(i).equals(state)) values.add(packs.get(i));
            units.add(new Unit(state, values, state.equals("California")));
        }
        return new Panel(units, 1989 - 1970);
    }

    private static Result.Estimated solve(PanelEngine engine, Panel panel) {
        return (Result.Estimated) engine.solve(panel);
    }

    private static List<Double> noise(long seed, int periods) {
        return new Random(seed).doubles(periods).boxed().toList();
    }

    @Nested
    @DisplayName("California's Proposition 99")
    class California {

        /** Arkhangelsky et al. 2021, table 1; R's synthdid 0.0.9 prints the further digits. */
        @ParameterizedTest
        @CsvSource({
            "SYNTHETIC_DIFFERENCE_IN_DIFFERENCES, -15.6038",
            "SYNTHETIC_CONTROL, -19.6197",
            "DIFFERENCE_IN_DIFFERENCES, -27.3491"
        })
        @DisplayName("gives the published effects")
        void effects(Method method, double effect) {
            var result = solve(PanelEngine.withDefaults().with(method), california());

            assertThat(result.effect()).isCloseTo(effect, Percentage.withPercentage(.01));
        }

        /** The same table, whose errors come from random placebos: 8.4, 9.9, 17.7. */
        @ParameterizedTest
        @CsvSource({
            "SYNTHETIC_DIFFERENCE_IN_DIFFERENCES, 8.4",
            "SYNTHETIC_CONTROL, 9.9",
            "DIFFERENCE_IN_DIFFERENCES, 17.7"
        })
        @DisplayName("gives the published placebo errors, up to what chance picked there")
        void errors(Method method, double se) {
            var placebo = Objects.requireNonNull(
                    solve(PanelEngine.withDefaults().with(method), california()).placebo());

            assertThat(placebo.se()).isCloseTo(se, within(.15 * se));
            assertThat(placebo.effects()).hasSize(38);
        }

        @Test
        @DisplayName("weighs controls and periods, each adding up to one")
        void weights() {
            var result = solve(PanelEngine.withDefaults(), california());

            assertThat(result.unitWeights().values().stream()
                            .mapToDouble(w -> w)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(result.timeWeights().values().stream()
                            .mapToDouble(w -> w)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(result.unitWeights()).containsKey("Nevada").doesNotContainKey("California");
        }
    }

    @Nested
    @DisplayName("obeys its laws:")
    class Laws {

        private static Panel panel(double effect) {
            var units = new ArrayList<Unit>();
            for (int i = 0; i < 12; i++) {
                var values = new ArrayList<>(noise(i, 20));
                if (i < 2) for (int t = 14; t < 20; t++) values.set(t, values.get(t) + effect);
                units.add(new Unit("u" + i, values, i < 2));
            }
            return new Panel(units, 14);
        }

        @Test
        @DisplayName("the order of the units changes nothing")
        void permutation() {
            var reversed = new ArrayList<>(panel(1).units());
            Collections.reverse(reversed);

            assertThat(PanelEngine.withDefaults().solve(new Panel(reversed, 14)))
                    .isEqualTo(PanelEngine.withDefaults().solve(panel(1)));
        }

        @Test
        @DisplayName("what is added to the treated after the change is added to the effect")
        void additive() {
            for (var method : Method.values()) {
                var engine = PanelEngine.withDefaults().with(method).with(new Placebos(20, 3));

                assertThat(solve(engine, panel(5)).effect()
                                - solve(engine, panel(0)).effect())
                        .isCloseTo(5, within(1e-9));
            }
        }

        @Test
        @DisplayName("the same seed gives the same placebos")
        void seed() {
            var engine = PanelEngine.withDefaults().with(new Placebos(20, 3));

            assertThat(engine.solve(panel(1))).isEqualTo(engine.solve(panel(1)));
        }
    }

    @Nested
    @DisplayName("plays every choice of controls once where they are few")
    class FewChoices {

        private static PanelEngine.Placebo played(PanelEngine engine, int treated, int controls) {
            var units = new ArrayList<Unit>();
            for (int i = 0; i < treated + controls; i++) units.add(new Unit("u" + i, noise(i, 9), i < treated));
            return Objects.requireNonNull(solve(engine, new Panel(units, 5)).placebo());
        }

        @Test
        @DisplayName("so that no p is smaller than their number bears")
        void eachOnce() {
            for (var method : Method.values()) {
                var placebo = played(PanelEngine.withDefaults().with(method), 2, 5);

                assertThat(placebo.effects()).hasSize(10).doesNotHaveDuplicates();
                assertThat(placebo.oneSidedP()).isGreaterThanOrEqualTo(1 / 11.);
            }
        }

        @Test
        @DisplayName("and draws where they are many")
        void draws() {
            var placebo = played(PanelEngine.withDefaults().with(new Placebos(50, 1)), 3, 9);

            assertThat(placebo.effects()).hasSize(50);
        }
    }

    @Nested
    @DisplayName("gives a defined answer")
    class Defined {

        @Test
        @DisplayName("without controls, without periods before, with a missing value")
        void notEstimable() {
            var treated = new Unit("a", noise(1, 6), true);
            var control = new Unit("b", noise(2, 6), false);
            var gap = new Unit("c", List.of(1., 2., Double.NaN, 4., 5., 6.), false);

            assertThat(PanelEngine.withDefaults().solve(new Panel(List.of(treated), 3)))
                    .isInstanceOf(Result.NotEstimable.class);
            assertThat(PanelEngine.withDefaults().solve(new Panel(List.of(treated, control), 1)))
                    .isInstanceOf(Result.NotEstimable.class);
            assertThat(((Result.NotEstimable)
                                    PanelEngine.withDefaults().solve(new Panel(List.of(treated, control, gap), 3)))
                            .reason())
                    .contains("unit c")
                    .contains("period 3");
        }

        @Test
        @DisplayName("with too few controls for placebos: no error")
        void noPlacebos() {
            var panel = new Panel(List.of(new Unit("a", noise(1, 6), true), new Unit("b", noise(2, 6), false)), 3);

            assertThat(solve(PanelEngine.withDefaults(), panel).placebo()).isNull();
        }
    }
}
