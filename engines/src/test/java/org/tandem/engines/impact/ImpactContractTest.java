package org.tandem.engines.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.tandem.engines.EngineContract;
import org.tandem.engines.Tries.Draw;
import org.tandem.engines.impact.Panel.Unit;
import org.tandem.engines.impact.PanelEngine.Method;

/** Interrupted series and panels keep the contract of all engines. */
class ImpactContractTest {

    private static List<Double> readings(Draw draw, int periods) {
        return IntStream.range(0, periods)
                .mapToObj(t -> 10 + draw.random().nextGaussian())
                .toList();
    }

    @Nested
    class InterruptedSeries extends OfSeries<ImpactEngine.Result> {
        @Override
        public ImpactEngine.Result solve(Series input) {
            return ImpactEngine.withDefaults().solve(input);
        }

        @Override
        public Map<String, ?> found(ImpactEngine.Result result) {
            return switch (result) {
                case ImpactEngine.Result.Estimated found ->
                    Map.of(
                            "step",
                            near(found.effect().step()),
                            "se",
                            near(found.effect().se()));
                case ImpactEngine.Result.NotEstimable none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(ImpactEngine.Result result) {
            return switch (result) {
                case ImpactEngine.Result.Estimated found ->
                    List.of(found.claim(), found.fit().coefficients());
                case ImpactEngine.Result.NotEstimable none -> List.of(none.reason());
            };
        }
    }

    @Nested
    class SegmentedSeries extends OfSeries<Segmented.Result> {
        @Override
        public Segmented.Result solve(Series input) {
            return Segmented.withDefaults().solve(input);
        }

        @Override
        public Map<String, ?> found(Segmented.Result result) {
            return switch (result) {
                case Segmented.Result.Estimated found ->
                    Map.of(
                            "step",
                            near(found.effect().step()),
                            "se",
                            near(found.effect().se()));
                case Segmented.Result.NotEstimable none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(Segmented.Result result) {
            return switch (result) {
                case Segmented.Result.Estimated found -> found.coefficients();
                case Segmented.Result.NotEstimable none -> List.of(none.reason());
            };
        }
    }

    /** A series with two controls, which may come in any order. */
    abstract static class OfSeries<R> implements EngineContract<Series, R> {

        /** As near as a search for the greatest likelihood ends from another side. */
        static double near(double value) {
            return Math.round(value * 1e5) / 1e5;
        }

        @Override
        public Series any(Draw draw) {
            int periods = draw.between(30, 60);
            return new Series(
                    readings(draw, periods),
                    periods - 10,
                    List.of(new Control("a", readings(draw, periods)), new Control("b", readings(draw, periods))));
        }

        @Override
        public Series reordered(Series input, Draw draw) {
            return new Series(input.values(), input.change(), draw.shuffled(input.controls()));
        }

        /** Without residuals: those that determined a coefficient are not there. */
        @Override
        public Object numbers(R result) {
            return List.of(found(result), reasons(result));
        }

        @Override
        public int cases() {
            return 12;
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "a change outside the series", () -> Series.of(List.of(1., 2.), 5),
                    "a reading without end", () -> Series.of(List.of(1., Double.POSITIVE_INFINITY), 1),
                    "a control that is too short",
                            () -> new Series(List.of(1., 2.), 1, List.of(new Control("a", List.of(1.)))));
        }
    }

    @Nested
    class DifferenceInDifferences extends OfPanel {
        @Override
        Method method() {
            return Method.DIFFERENCE_IN_DIFFERENCES;
        }
    }

    @Nested
    class SyntheticControl extends OfPanel {
        @Override
        Method method() {
            return Method.SYNTHETIC_CONTROL;
        }
    }

    @Nested
    class SyntheticDifferenceInDifferences extends OfPanel {
        @Override
        Method method() {
            return Method.SYNTHETIC_DIFFERENCE_IN_DIFFERENCES;
        }
    }

    abstract static class OfPanel implements EngineContract<Panel, PanelEngine.Result> {

        abstract Method method();

        @Override
        public Panel any(Draw draw) {
            int periods = draw.between(6, 15);
            var units = IntStream.rangeClosed(0, draw.between(2, 8))
                    .mapToObj(unit -> new Unit("u" + unit, readings(draw, periods), unit == 0))
                    .toList();
            return new Panel(units, periods - 3);
        }

        @Override
        public Panel reordered(Panel input, Draw draw) {
            return new Panel(draw.shuffled(input.units()), input.change());
        }

        @Override
        public PanelEngine.Result solve(Panel input) {
            return PanelEngine.withDefaults().with(method()).solve(input);
        }

        @Override
        public Map<String, ?> found(PanelEngine.Result result) {
            return switch (result) {
                case PanelEngine.Result.Estimated found ->
                    Map.of("effect", found.effect(), "weights", found.unitWeights(), "placebo", found.placebo());
                case PanelEngine.Result.NotEstimable none -> Map.of("reason", none.reason());
            };
        }

        @Override
        public Collection<?> reasons(PanelEngine.Result result) {
            return switch (result) {
                case PanelEngine.Result.Estimated found -> found.series();
                case PanelEngine.Result.NotEstimable none -> List.of(none.reason());
            };
        }

        @Override
        public Map<String, ThrowingCallable> nonsense() {
            return Map.of(
                    "units of different lengths",
                            () -> new Panel(
                                    List.of(new Unit("a", List.of(1., 2.), true), new Unit("b", List.of(1.), false)),
                                    1),
                    "a value without end",
                            () -> new Panel(List.of(new Unit("a", List.of(Double.POSITIVE_INFINITY), true)), 1));
        }
    }
}
