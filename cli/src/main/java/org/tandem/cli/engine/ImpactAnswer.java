package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.impact.Claim;
import org.tandem.engines.impact.Coefficient;
import org.tandem.engines.impact.Condition;
import org.tandem.engines.impact.Effect;
import org.tandem.engines.impact.Estimate;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.LjungBox;
import org.tandem.engines.impact.Persistence;
import org.tandem.engines.impact.Segmented;
import org.tandem.engines.impact.Series;
import org.tandem.engines.impact.Variances;

/**
 * The JSON of a time series' impact. Numbers without a finite value are left out.
 *
 * @param effect the step on the model's scale: in logarithms with {@code --log}
 * @param interval two-sided 95 % of it
 * @param relative the effect as a part of the counterfactual
 * @param absolute mean effect on one period after the change, in the measure's unit
 */
record ImpactAnswer(
        String method,
        String scale,
        double effect,
        List<Double> interval,
        double se,
        double oneSidedP,
        @Nullable Double relative,
        @Nullable List<@Nullable Double> relativeInterval,
        Estimate absolute,
        Estimate cumulative,
        int periodsAfter,
        List<Coefficient> coefficients,
        @Nullable Model model,
        @Nullable Double logLik,
        @Nullable Variances variances,
        boolean claimed,
        @Nullable Verdict claim,
        @Nullable List<Window> persistence,
        @Nullable List<Line> series) {

    record Model(double logLikFullConstant, int observations, int diffuse, LjungBox ljungBox) {}

    record Verdict(
            String verdict, double p, double nominalLevel, List<@Nullable Double> interval, List<Held> conditions) {}

    record Held(String name, String rule, @Nullable Double value, double bound, boolean holds) {}

    record Window(int horizon, String standing, @Nullable Estimate absolute) {}

    record Line(
            String time,
            @Nullable Double observed,
            double fitted,
            double counterfactual,
            @Nullable Double low,
            @Nullable Double high) {}

    static ImpactAnswer of(ImpactEngine.Result.Estimated found, Timeline timeline, boolean series) {
        var fit = found.fit();
        var lines = new ArrayList<Line>();
        if (series)
            found.periods()
                    .forEach(p -> lines.add(new Line(
                            timeline.labels().get(p.index()),
                            finite(p.observed()),
                            p.fitted(),
                            p.counterfactual(),
                            finite(p.low()),
                            finite(p.high()))));
        var model = new Model(fit.logLikWithFullConstant(), fit.observations(), fit.diffuse(), fit.ljungBox());
        return of("its", found.effect(), fit.coefficients())
                .with(model, fit)
                .with(found.claim(), found.persistence())
                .with(series ? lines : null);
    }

    static ImpactAnswer of(Segmented.Result.Estimated found, Series data, Timeline timeline, boolean series) {
        var lines = new ArrayList<Line>();
        for (int t = 0; t < found.fitted().size(); t++)
            lines.add(new Line(
                    timeline.labels().get(t),
                    finite(data.values().get(t)),
                    found.fitted().get(t),
                    found.counterfactual().get(t),
                    null,
                    null));
        return of("segmented", found.effect(), found.coefficients()).with(series ? lines : null);
    }

    private static ImpactAnswer of(String method, Effect effect, List<Coefficient> coefficients) {
        var relative = effect.relative();
        var model = effect.onModelScale();
        return new ImpactAnswer(
                method,
                effect.scale().name().toLowerCase(Locale.ROOT),
                effect.step(),
                List.of(model.low(), model.high()),
                effect.se(),
                effect.oneSidedP(),
                relative == null ? null : relative.value(),
                relative == null ? null : ends(relative),
                effect.absolute(),
                effect.cumulative(),
                effect.periodsAfter(),
                coefficients,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private ImpactAnswer with(Model fitted, ImpactEngine.Fit fit) {
        return new ImpactAnswer(
                method,
                scale,
                effect,
                interval,
                se,
                oneSidedP,
                relative,
                relativeInterval,
                absolute,
                cumulative,
                periodsAfter,
                coefficients,
                fitted,
                fit.logLik(),
                fit.variances(),
                claimed,
                claim,
                persistence,
                series);
    }

    private ImpactAnswer with(Claim judged, List<Persistence> windows) {
        var standing = windows.stream()
                .map(w -> {
                    var there = w.effect();
                    return new Window(w.horizon(), w.standing().name(), there == null ? null : there.absolute());
                })
                .toList();
        return new ImpactAnswer(
                method,
                scale,
                effect,
                interval,
                se,
                oneSidedP,
                relative,
                relativeInterval,
                absolute,
                cumulative,
                periodsAfter,
                coefficients,
                model,
                logLik,
                variances,
                judged.claimed(),
                verdict(judged),
                standing.isEmpty() ? null : standing,
                series);
    }

    private ImpactAnswer with(@Nullable List<Line> lines) {
        return new ImpactAnswer(
                method,
                scale,
                effect,
                interval,
                se,
                oneSidedP,
                relative,
                relativeInterval,
                absolute,
                cumulative,
                periodsAfter,
                coefficients,
                model,
                logLik,
                variances,
                claimed,
                claim,
                persistence,
                lines);
    }

    private static Verdict verdict(Claim claim) {
        var grounds = claim.grounds();
        var word = switch (claim) {
            case Claim.Claimed c -> "claimed";
            case Claim.NotClaimed c -> "not claimed";
            case Claim.ChartOnly c -> "chart only";
        };
        return new Verdict(
                word,
                grounds.p(),
                grounds.nominalLevel(),
                ends(grounds.interval()),
                grounds.conditions().stream().map(ImpactAnswer::held).toList());
    }

    private static Held held(Condition c) {
        return new Held(c.name(), c.rule(), finite(c.value()), c.bound(), c.holds());
    }

    private static List<@Nullable Double> ends(Estimate estimate) {
        var ends = new ArrayList<@Nullable Double>();
        ends.add(finite(estimate.low()));
        ends.add(finite(estimate.high()));
        return ends;
    }

    private static @Nullable Double finite(double x) {
        return Double.isFinite(x) ? (Double) x : null;
    }

    Outcome outcome() {
        return new Outcome.Answer(this, () -> ImpactReport.of(this));
    }
}
