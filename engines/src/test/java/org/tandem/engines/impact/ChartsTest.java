package org.tandem.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tandem.engines.impact.Signal.Rule;

@DisplayName("Process-behaviour charts and proportions")
class ChartsTest {

    @Nested
    @DisplayName("XmR")
    class Single {

        /** Montgomery, Introduction to Statistical Quality Control: viscosity of aircraft primer paint. */
        @Test
        @DisplayName("gives the limits of the textbook's viscosity")
        void viscosity() {
            var values = Table.of("montgomery_viscosity.csv").column("viscosity");

            var chart = XmR.of(values, values.size());

            assertThat(chart.limits().centre()).isCloseTo(33.5233, within(5e-5));
            assertThat(chart.limits().lower()).isCloseTo(32.2446, within(1e-4));
            assertThat(chart.limits().upper()).isCloseTo(34.8020, within(1e-4));
            assertThat(chart.signals()).isEmpty();
        }

        @Test
        @DisplayName("keeps its limits when readings after the baseline change")
        void frozen() {
            var before = XmR.of(List.of(5., 6., 5., 4., 5.), 5);
            var after = XmR.of(List.of(5., 6., 5., 4., 5., 50., 60.), 5);

            assertThat(after.limits()).isEqualTo(before.limits());
        }

        @Test
        @DisplayName("names each signal and where it is complete")
        void signals() {
            var chart = XmR.of(List.of(10., 11., 10., 9., 10., 30., 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5), 5);

            assertThat(chart.signals())
                    .containsExactly(
                            new Signal(5, Rule.BEYOND_LIMITS),
                            new Signal(5, Rule.LARGE_STEP),
                            new Signal(6, Rule.LARGE_STEP),
                            new Signal(12, Rule.EIGHT_ON_ONE_SIDE));
        }

        @Test
        @DisplayName("leaves out the moving ranges of a missing reading")
        void gap() {
            var chart = XmR.of(List.of(1., 2., Double.NaN, 10., 11.), 5);

            assertThat(chart.limits().upper() - chart.limits().centre()).isCloseTo(2.66, within(1e-12));
        }

        @Test
        @DisplayName("refuses a baseline without neighbouring readings")
        void refusal() {
            assertThatThrownBy(() -> XmR.of(List.of(1., Double.NaN, 2.), 3)).hasMessageContaining("Maybe");
            assertThatThrownBy(() -> XmR.of(List.of(1., 2.), 3)).hasMessageContaining("baseline of 3");
        }
    }

    @Nested
    @DisplayName("X-bar")
    class Samples {

        /** Montgomery's piston rings; R's qcc gives 73.988048 and 74.014304 with the unrounded d2 = 2.325929. */
        @Test
        @DisplayName("gives the limits of the textbook's piston rings and their three signals")
        void pistonRings() {
            var diameters = Table.of("pistonrings.csv").column("diameter");
            var samples = IntStream.range(0, diameters.size() / 5)
                    .mapToObj(i -> diameters.subList(5 * i, 5 * i + 5))
                    .toList();

            var chart = XbarChart.of(samples, 25);

            assertThat(chart.limits().centre()).isCloseTo(74.001176, within(5e-7));
            assertThat(chart.limits().lower()).isCloseTo(73.988048, within(1e-6));
            assertThat(chart.limits().upper()).isCloseTo(74.014304, within(1e-6));
            assertThat(chart.signals().stream().filter(s -> s.rule() == Rule.BEYOND_LIMITS))
                    .extracting(s -> s.period() + 1)
                    .containsExactly(37, 38, 39);
        }
    }

    @Nested
    @DisplayName("A proportion")
    class Share {

        @Test
        @DisplayName("520 of 1,000 does not prove more than half: the lower end is 48.9 % [D12]")
        void notProved() {
            var hits = new Proportion(520, 1000);

            assertThat(100 * hits.interval().low()).isCloseTo(48.9, within(.05));
            assertThat(hits.proves(.5)).isFalse();
            assertThat(new Proportion(540, 1000).proves(.5)).isTrue();
        }

        @Test
        @DisplayName("stays within 0 and 1 at its ends")
        void ends() {
            assertThat(new Proportion(0, 10).interval().low()).isZero();
            assertThat(new Proportion(10, 10).interval().high()).isEqualTo(1);
            assertThat(new Proportion(0, 10).interval().high()).isBetween(.2, .4);
        }

        @Test
        @DisplayName("refuses more successes than cases")
        void refusal() {
            assertThatThrownBy(() -> new Proportion(11, 10)).hasMessageContaining("11 of 10");
        }
    }
}
