package org.tandem.deliver.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found at a look: the answer and its reasons, fit to be kept in a fact. A number that is not finite is
 * null.
 *
 * @param obstacle why nothing could be estimated; null when it could
 * @param effect with the three periods before the need treated as missing; null when not estimable
 * @param withThem the same with those three periods in; null when the plan names no need
 * @param conditions of the claim, all of them
 * @param p chance of such an effect by chance alone; 1 when not estimable
 * @param behaviour null where a chart of the baseline cannot be made
 */
public record Findings(
        Verdict verdict,
        @Nullable String obstacle,
        @Nullable Effects effect,
        @Nullable Effects withThem,
        List<Held> conditions,
        double p,
        List<Shown> periods,
        @Nullable Behaviour behaviour) {

    public Findings {
        conditions = List.copyOf(conditions);
        periods = List.copyOf(periods);
    }

    /** How a look ends. */
    public enum Verdict {
        CLAIMED("Claimed"),
        NOT_CLAIMED("Not claimed"),
        CHART_ONLY("Chart only: too few readings for a claim"),
        NOT_ESTIMABLE("Not estimable");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** An estimate with its two-sided 95 % interval. */
    public record Interval(double value, double low, double high) {}

    /**
     * @param absolute mean effect on one period, in the measure's unit
     * @param relative as a part of what would have been; null where that means nothing
     * @param without mean of what would have been, and {@code with} of what was, over the periods after the change
     * @param periodsAfter how many periods after the change were read
     */
    public record Effects(
            Interval absolute, @Nullable Interval relative, double without, double with, int periodsAfter) {}

    /** A condition, its value, what it was held against, and whether it holds. */
    public record Held(
            String name,
            String rule,
            @Nullable Double value,
            @Nullable Double bound,
            boolean holds) {}

    /** One period of the chart. */
    public record Shown(
            String period,
            @Nullable Double observed,
            @Nullable Double fitted,
            @Nullable Double without,
            @Nullable Double low,
            @Nullable Double high) {}

    /** The process-behaviour chart: limits of the baseline, frozen. */
    public record Behaviour(double lower, double centre, double upper, double highestRange, List<String> signals) {
        public Behaviour {
            signals = List.copyOf(signals);
        }
    }

    public boolean claimed() {
        return verdict == Verdict.CLAIMED;
    }

    public List<Held> missing() {
        return conditions.stream().filter(condition -> !condition.holds()).toList();
    }
}
