package org.tandem.cli.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.impact.PanelEngine;

/**
 * The JSON of a panel's impact. Error, interval and p are left out when the controls are too few for placebos.
 *
 * @param effect mean over treated units and periods after the change, in the measure's unit
 * @param relative effect as a part of the counterfactual; left out when that is not positive
 * @param cumulative effect times treated units times periods
 */
record PanelAnswer(
        String method,
        double effect,
        @Nullable List<Double> interval,
        @Nullable Double se,
        @Nullable Double oneSidedP,
        @Nullable Double relative,
        double cumulative,
        Map<String, Double> unitWeights,
        Map<String, Double> timeWeights,
        @Nullable List<Double> placebos,
        @Nullable String note,
        boolean claimed,
        @Nullable List<Moment> series) {

    /** One period: the mean of the treated units, and what it would have been. */
    record Moment(String time, double observed, double counterfactual) {}

    static PanelAnswer of(String method, PanelEngine.Result.Estimated found, Timeline timeline, boolean series) {
        var placebo = found.placebo();
        var times = new LinkedHashMap<String, Double>();
        found.timeWeights().forEach((t, weight) -> times.put(timeline.labels().get(t), weight));
        return new PanelAnswer(
                method,
                found.effect(),
                placebo == null
                        ? null
                        : List.of(placebo.interval().low(), placebo.interval().high()),
                placebo == null ? null : placebo.se(),
                placebo == null ? null : placebo.oneSidedP(),
                found.counterfactual() > 0 ? (Double) (found.effect() / found.counterfactual()) : null,
                found.effect() * found.treatedPeriods(),
                found.unitWeights(),
                times,
                placebo == null ? null : placebo.effects(),
                placebo == null
                        ? "No error, interval or p: placebos need more controls than treated units, and at least two."
                        : null,
                false,
                series ? moments(found, timeline) : null);
    }

    private static List<Moment> moments(PanelEngine.Result.Estimated found, Timeline timeline) {
        return IntStream.range(0, found.series().size())
                .mapToObj(t -> new Moment(
                        timeline.labels().get(t),
                        found.series().get(t).observed(),
                        found.series().get(t).counterfactual()))
                .toList();
    }

    Outcome outcome() {
        return new Outcome.Answer(this, this::report);
    }

    private String report() {
        String head = ImpactReport.text("Effect (%s): %.6g", method, effect);
        String error = interval == null
                ? "; too few controls for an error"
                : ImpactReport.text(" (95 %% interval %.6g to %.6g)", interval.getFirst(), interval.getLast());
        return head + error + ImpactReport.text("%nControls by weight: %s", unitWeights);
    }
}
