package org.tandem.web.deliver.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Count;
import org.tandem.deliver.outcomes.Findings;
import org.tandem.deliver.outcomes.Findings.Behaviour;
import org.tandem.deliver.outcomes.Findings.Effects;
import org.tandem.deliver.outcomes.Findings.Held;
import org.tandem.deliver.outcomes.Findings.Interval;
import org.tandem.deliver.outcomes.Findings.Shown;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Sample;
import org.tandem.web.look.Change;
import org.tandem.web.look.Chart;
import org.tandem.web.look.Show;

/** An outcome in sentences and charts. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** "+25.0 points (95 %: +19.0 to +31.0) over 6 months; claimed, because it exceeds its own uncertainty." */
    public static String sentence(PlanTerms terms, Findings findings, Show show) {
        var effect = findings.effect();
        if (effect == null) {
            return "No effect can be estimated: " + findings.obstacle();
        }
        return "%s over %s; %s.".formatted(size(terms, effect, show), periods(terms, effect), verdict(findings));
    }

    private static String size(PlanTerms terms, Effects effect, Show show) {
        var relative = effect.relative();
        var points = terms.measure().unit().equals("%");
        var unit = points ? "points" : terms.measure().unit();
        int digits = digits(effect.absolute());
        var size = "%s %s (95 %%: %s)"
                .formatted(
                        show.signed(effect.absolute().value(), digits),
                        unit,
                        show.interval(effect.absolute().low(), effect.absolute().high(), digits));
        return relative == null ? size : size + ", that is " + relative(relative, show);
    }

    private static String relative(Interval relative, Show show) {
        return "%s (95 %%: %s to %s)"
                .formatted(signed(relative.value(), show), signed(relative.low(), show), signed(relative.high(), show));
    }

    private static String signed(double fraction, Show show) {
        return (fraction > 0 ? "+" : "") + show.percent(fraction);
    }

    private static int digits(Interval interval) {
        double width = interval.high() - interval.low();
        return width >= 20 ? 0 : width >= .2 ? 1 : 3;
    }

    private static String periods(PlanTerms terms, Effects effect) {
        return "%d %ss".formatted(effect.periodsAfter(), terms.rhythm().title());
    }

    private static String verdict(Findings findings) {
        return switch (findings.verdict()) {
            case CLAIMED -> "claimed, because it exceeds its own uncertainty";
            case NOT_CLAIMED -> "not claimed: " + failing(findings);
            case CHART_ONLY -> "shown and not claimed: " + failing(findings);
            case NOT_ESTIMABLE -> "not estimable";
        };
    }

    private static String failing(Findings findings) {
        return findings.missing().stream()
                .map(held -> "“" + name(held) + "” does not hold")
                .collect(Collectors.joining(", "));
    }

    /** A condition's name as people read it. */
    public static String name(Held held) {
        return switch (held.name()) {
            case "before" -> "Enough before";
            case "after" -> "Enough after";
            case "residuals" -> "No memory left";
            case "interval" -> "Beyond the smallest worthwhile";
            case "holm" -> "Several measures";
            default -> "Guard: " + held.name();
        };
    }

    public static String number(@Nullable Double value, Show show) {
        if (value == null) {
            return "none";
        }
        return value == Math.rint(value) ? show.number(value.longValue()) : show.number(value, 3);
    }

    /** "a wandering level, a season, by logarithm, beside the price of petrol". */
    public static String model(ModelChoice model) {
        var words = new ArrayList<>(List.of("a wandering level"));
        if (model.trend()) {
            words.add("a drift");
        }
        if (model.season()) {
            words.add("a season");
        }
        if (model.log()) {
            words.add("by logarithm");
        }
        model.controls().forEach(control -> words.add("beside “" + control.name() + "”"));
        return String.join(", ", words);
    }

    /** From what would have been to what was, by its meaning. */
    public static @Nullable Change change(PlanTerms terms, Findings findings) {
        var effect = findings.effect();
        return effect == null
                ? null
                : new Change(
                        round(effect.without()),
                        round(effect.with()),
                        terms.measure().unit(),
                        terms.measure().lowerIsBetter());
    }

    private static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /** Readings, baseline, change, counterfactual; null where the baseline has no limits. */
    public static Chart.@Nullable Outcome chart(PlanTerms terms, Outcome outcome, Show show) {
        var findings = outcome.findings();
        var behaviour = findings.behaviour();
        if (behaviour == null) {
            return null;
        }
        int change = outcome.found().run().change();
        var after = findings.periods().subList(change, findings.periods().size());
        return new Chart.Outcome(
                terms.measure().name(),
                sentence(terms, findings, show),
                terms.measure().unit(),
                points(findings),
                limits(behaviour),
                after.isEmpty() ? null : after.getFirst().period(),
                after.stream()
                        .filter(p -> p.without() != null)
                        .map(OutcomeWords::band)
                        .toList());
    }

    private static Chart.Band band(Shown shown) {
        return new Chart.Band(
                shown.period(),
                Objects.requireNonNull(shown.low()),
                Objects.requireNonNull(shown.without()),
                Objects.requireNonNull(shown.high()));
    }

    private static List<Chart.Point> points(Findings findings) {
        return findings.periods().stream()
                .filter(p -> p.observed() != null)
                .map(p -> new Chart.Point(p.period(), Objects.requireNonNull(p.observed())))
                .toList();
    }

    private static Chart.Limits limits(Behaviour behaviour) {
        return new Chart.Limits(behaviour.centre(), behaviour.lower(), behaviour.upper());
    }

    /** The process-behaviour chart; null where it cannot be made. */
    public static Chart.@Nullable Behaviour behaviour(PlanTerms terms, Findings findings) {
        var behaviour = findings.behaviour();
        return behaviour == null
                ? null
                : new Chart.Behaviour(
                        "Process behaviour of " + terms.measure().name(),
                        "Signals by the limits of the baseline: %s. This chart explains; it never claims."
                                .formatted(Count.of(behaviour.signals().size(), "reading")),
                        terms.measure().unit(),
                        points(findings),
                        limits(behaviour),
                        behaviour.highestRange(),
                        behaviour.signals());
    }

    /** "520 of 1,000 are 52.0 % (95 %: 48.9 % to 55.1 %): this does not prove more than 50 %." */
    public static String sentence(Sample sample, Show show) {
        var share = sample.share();
        var proof = sample.proves()
                ? "this proves more than %s %%"
                : sample.random()
                        ? "this does not prove more than %s %%"
                        : "intercepted cases prove nothing about %s %%; draw a random hold-out";
        return "%s of %s are %s (95 %%: %s to %s): %s."
                .formatted(
                        show.number(sample.successes()),
                        show.number(sample.cases()),
                        show.percent(share.value()),
                        show.percent(share.low()),
                        show.percent(share.high()),
                        proof.formatted(PlanForm.plain(sample.target())));
    }
}
