package org.tandem.deliver.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandem.deliver.outcomes.Findings.Behaviour;
import org.tandem.deliver.outcomes.Findings.Effects;
import org.tandem.deliver.outcomes.Findings.Held;
import org.tandem.deliver.outcomes.Findings.Interval;
import org.tandem.deliver.outcomes.Findings.Shown;
import org.tandem.deliver.outcomes.Findings.Verdict;
import org.tandem.engines.Version;
import org.tandem.engines.impact.Claim;
import org.tandem.engines.impact.ClaimRule;
import org.tandem.engines.impact.Control;
import org.tandem.engines.impact.Effect;
import org.tandem.engines.impact.Estimate;
import org.tandem.engines.impact.Guard;
import org.tandem.engines.impact.Holm;
import org.tandem.engines.impact.ImpactEngine;
import org.tandem.engines.impact.ImpactEngine.Result;
import org.tandem.engines.impact.Scale;
import org.tandem.engines.impact.Season;
import org.tandem.engines.impact.Series;
import org.tandem.engines.impact.Slope;
import org.tandem.engines.impact.XmR;

/**
 * Judges an effect as a plan says. Pure: the same plan and the same run give the same findings, always.
 *
 * <p>Main result: every period before the change counts, the three before the need as missing. Guards are judged by the
 * same model without logarithm and controls. Where a project has several paying measures, Holm's rule joins the
 * conditions; a measure that was not looked at yet counts as the weakest.
 */
public final class Analysis {

    private static final int BEFORE_NEED = 3;

    private final PlanTerms terms;
    private final Run run;

    private Analysis(PlanTerms terms, Run run) {
        this.terms = terms;
        this.run = run;
    }

    /** The engine's input at a look: the readings of the periods that had ended. */
    static Run run(PlanTerms terms, ReadingTable table) {
        long first = table.rows().firstKey();
        long last = table.rows().lastKey();
        var series = new TreeMap<String, List<String>>();
        for (var column : terms.columns()) {
            var cells = new ArrayList<String>();
            for (long period = first; period <= last; period++) {
                cells.add(table.rows().getOrDefault(period, Map.of()).getOrDefault(column.key(), ""));
            }
            series.put(column.key(), List.copyOf(cells));
        }
        int change = (int) Math.max(0, Math.min(terms.changePeriod() - first, last - first + 1));
        return new Run(Version.IMPACT, options(terms), terms.rhythm().label(first), change, series, table.hash());
    }

    private static Map<String, String> options(PlanTerms terms) {
        var options = new TreeMap<String, String>();
        options.put("scale", terms.model().log() ? "LOG" : "PLAIN");
        options.put("level", "STOCHASTIC");
        options.put("slope", terms.model().trend() ? "DETERMINISTIC" : "NONE");
        options.put(
                "season",
                terms.model().season() ? "STOCHASTIC " + terms.rhythm().season() : "NONE");
        options.put("direction", terms.measure().direction().name());
        options.put(
                "delta",
                terms.worthwhile().fraction() + " " + terms.worthwhile().unit());
        options.put("looks", Integer.toString(terms.looks().size()));
        return options;
    }

    /**
     * @param rivals the p of the project's other paying measures, 1 for one that was not looked at yet; empty for none
     */
    public static Findings judge(PlanTerms terms, Run run, List<Double> rivals) {
        return new Analysis(terms, run).judge(rivals);
    }

    private Findings judge(List<Double> rivals) {
        var series = series();
        var main = engine().solve(excused(series));
        return switch (main) {
            case Result.NotEstimable none ->
                new Findings(
                        Verdict.NOT_ESTIMABLE,
                        none.reason(),
                        null,
                        null,
                        List.of(),
                        1,
                        observed(series),
                        behaviour(series));
            case Result.Estimated found -> findings(series, found, claim(found, rivals));
        };
    }

    private Claim claim(Result.Estimated found, List<Double> rivals) {
        var guarded = found.claim()
                .guardedBy(terms.guards().stream().map(this::verdict).toList());
        if (rivals.isEmpty()) {
            return guarded;
        }
        var all = new ArrayList<Claim>();
        all.add(guarded);
        rivals.forEach(p -> all.add(new Claim.NotClaimed(
                new Claim.Grounds(List.of(), p, p, 0, guarded.grounds().interval()))));
        return Holm.over(all, rule().alpha()).getFirst();
    }

    private Findings findings(Series series, Result.Estimated found, Claim claim) {
        var need = needIndex();
        var with =
                need < 0 ? null : engine().solve(series) instanceof Result.Estimated all ? effects(all.effect()) : null;
        return new Findings(
                verdict(claim),
                null,
                effects(found.effect()),
                with,
                claim.grounds().conditions().stream()
                        .map(c -> new Held(c.name(), c.rule(), finite(c.value()), finite(c.bound()), c.holds()))
                        .toList(),
                claim.grounds().p(),
                shown(series, found),
                behaviour(series));
    }

    private static Verdict verdict(Claim claim) {
        return switch (claim) {
            case Claim.Claimed claimed -> Verdict.CLAIMED;
            case Claim.NotClaimed not -> Verdict.NOT_CLAIMED;
            case Claim.ChartOnly chart -> Verdict.CHART_ONLY;
        };
    }

    private ClaimRule rule() {
        return new ClaimRule(
                terms.measure().direction(),
                terms.worthwhile().fraction(),
                terms.worthwhile().unit(),
                terms.looks().size());
    }

    private ImpactEngine engine() {
        return plain().with(terms.model().log() ? Scale.LOG : Scale.PLAIN).with(rule());
    }

    private ImpactEngine plain() {
        return ImpactEngine.withDefaults()
                .with(terms.model().trend() ? Slope.DETERMINISTIC : Slope.NONE)
                .with(terms.model().season() ? Season.stochastic(terms.rhythm().season()) : Season.NONE);
    }

    private Guard.Verdict verdict(GuardMeasure guard) {
        var values = values(Column.guard(guard.name()).key());
        if (values.stream().allMatch(value -> value.isNaN())) {
            return guard.engine().missing("it was never read");
        }
        return guard.engine().check(plain().solve(Series.of(values, run.change())));
    }

    private Series series() {
        var controls = terms.model().controls().stream().map(this::control).toList();
        return new Series(values(Column.VALUE), run.change(), controls);
    }

    private Control control(ModelChoice.ControlMeasure control) {
        var plain = new Control(
                control.name(), values(Column.control(control.name()).key()));
        return control.log() ? plain.logged() : plain;
    }

    private List<Double> values(String key) {
        var cells = run.series().get(key);
        if (cells == null) {
            return java.util.Collections.nCopies(run.size(), Double.NaN);
        }
        return cells.stream()
                .map(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toList();
    }

    /** The index of the need's period in the series; -1 when the plan names none. */
    private int needIndex() {
        return terms.need() == null
                ? -1
                : (int) (terms.rhythm().read(terms.need()).orElseThrow() - first());
    }

    private long first() {
        return terms.rhythm().read(run.first()).orElseThrow();
    }

    private Series excused(Series series) {
        int need = needIndex();
        return need <= 0 ? series : series.without(need - BEFORE_NEED, need);
    }

    private static Effects effects(Effect effect) {
        var absolute = effect.absolute();
        double with = effect.sumAfter() / effect.periodsAfter();
        return new Effects(
                interval(absolute), relative(effect.relative()), with - absolute.value(), with, effect.periodsAfter());
    }

    private static Interval interval(Estimate estimate) {
        return new Interval(estimate.value(), estimate.low(), estimate.high());
    }

    private static @Nullable Interval relative(@Nullable Estimate estimate) {
        return estimate == null || Double.isInfinite(estimate.low()) || Double.isInfinite(estimate.high())
                ? null
                : interval(estimate);
    }

    private List<Shown> shown(Series series, Result.Estimated found) {
        return found.periods().stream()
                .map(p -> new Shown(
                        label(p.index()),
                        finite(series.values().get(p.index())),
                        finite(p.fitted()),
                        finite(p.counterfactual()),
                        finite(p.low()),
                        finite(p.high())))
                .toList();
    }

    private List<Shown> observed(Series series) {
        var shown = new ArrayList<Shown>();
        for (double value : series.values()) {
            shown.add(new Shown(label(shown.size()), finite(value), null, null, null, null));
        }
        return shown;
    }

    private String label(int index) {
        return terms.rhythm().label(first() + index);
    }

    private @Nullable Behaviour behaviour(Series series) {
        return behaviour(series.values(), run.change());
    }

    private @Nullable Behaviour behaviour(List<Double> values, int baseline) {
        if (!chartable(values, baseline)) {
            return null;
        }
        var chart = XmR.of(values, baseline);
        return new Behaviour(
                chart.limits().lower(),
                chart.limits().centre(),
                chart.limits().upper(),
                chart.highestRange(),
                chart.signals().stream()
                        .map(signal -> label(signal.period()))
                        .distinct()
                        .toList());
    }

    private static boolean chartable(List<Double> values, int baseline) {
        for (int i = 1; i < baseline; i++) {
            if (!values.get(i).isNaN() && !values.get(i - 1).isNaN()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
