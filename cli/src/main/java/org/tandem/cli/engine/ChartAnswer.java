package org.tandem.cli.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.impact.Limits;
import org.tandem.engines.impact.Signal;
import org.tandem.engines.impact.XbarChart;
import org.tandem.engines.impact.XmR;

/**
 * The JSON of a process-behaviour chart.
 *
 * @param chart {@code XmR}, or {@code Xbar} when a time has several readings
 * @param baseline how many of the first periods made the limits
 * @param highestRange upper limit of the moving range; XmR only
 */
record ChartAnswer(
        String method,
        String chart,
        int baseline,
        double centre,
        double lower,
        double upper,
        @Nullable Double highestRange,
        List<Mark> signals,
        boolean claimed) {

    record Mark(String time, double value, String rule) {}

    static ChartAnswer of(XmR chart, List<Double> values, Timeline timeline) {
        return of(
                "XmR",
                chart.baseline(),
                chart.limits(),
                chart.highestRange(),
                marks(chart.signals(), values, timeline));
    }

    static ChartAnswer of(XbarChart chart, Timeline timeline) {
        return of("Xbar", chart.baseline(), chart.limits(), null, marks(chart.signals(), chart.means(), timeline));
    }

    private static ChartAnswer of(
            String chart, int baseline, Limits limits, @Nullable Double highestRange, List<Mark> signals) {
        return new ChartAnswer(
                "xmr", chart, baseline, limits.centre(), limits.lower(), limits.upper(), highestRange, signals, false);
    }

    private static List<Mark> marks(List<Signal> signals, List<Double> values, Timeline timeline) {
        return signals.stream()
                .map(s -> new Mark(
                        timeline.labels().get(s.period()),
                        values.get(s.period()),
                        s.rule().name()))
                .toList();
    }

    Outcome outcome() {
        return new Outcome.Answer(this, this::report);
    }

    private String report() {
        String head = ImpactReport.text(
                "%s chart, limits from the first %d periods: %.6g (%.6g to %.6g)",
                chart, baseline, centre, lower, upper);
        return signals.stream()
                .map(s -> ImpactReport.text("%n  %s: %.6g %s", s.time(), s.value(), s.rule()))
                .collect(Collectors.joining("", head, ""));
    }
}
