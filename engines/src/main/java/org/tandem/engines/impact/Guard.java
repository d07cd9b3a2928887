package org.tandem.engines.impact;

/**
 * A measure that must not get worse by more than a margin while another one is improved.
 *
 * @param name of the measure
 * @param direction which way is good; EITHER means that it must not move by the margin at all
 * @param margin tolerated worsening, zero or more
 * @param unit of the margin
 */
public record Guard(String name, Direction direction, double margin, ClaimRule.Unit unit) {

    private static final double CONFIDENCE = .90;

    public Guard {
        if (!(margin >= 0))
            throw new IllegalArgumentException("The margin of the guard " + name + " (" + margin
                    + ") must be zero or more. Maybe the direction carries the sign.");
    }

    /** A guard's verdict. */
    public sealed interface Verdict {
        /** The rule with its figures, whether it holds or not. */
        Condition condition();

        /** The bad end of the two-sided 90 % interval is better than minus the margin. */
        record Passes(Condition condition) implements Verdict {}

        /** It is not. */
        record Fails(Condition condition) implements Verdict {}

        /** Nothing can be said, which holds the claim as a failure does. */
        record Missing(Condition condition) implements Verdict {}
    }

    /** Judges the guard's own impact. */
    public Verdict check(ImpactEngine.Result result) {
        return switch (result) {
            case ImpactEngine.Result.Estimated found -> check(found.effect());
            case ImpactEngine.Result.NotEstimable none -> missing(none.reason());
        };
    }

    /** The verdict where there are no readings at all. */
    public Verdict missing(String reason) {
        return new Verdict.Missing(new Condition(
                name, "a guard without data holds the claim: " + reason, Double.NEGATIVE_INFINITY, -margin, false));
    }

    private Verdict check(Effect effect) {
        var interval = effect.in(unit, CONFIDENCE);
        if (interval == null) return missing("a percentage of a counterfactual that is not positive means nothing");
        var condition = Condition.above(
                name,
                "the bad end of the two-sided 90 % interval is better than minus the margin",
                bad(interval),
                -margin);
        return condition.holds() ? new Verdict.Passes(condition) : new Verdict.Fails(condition);
    }

    private double bad(Estimate interval) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> interval.low();
            case LOWER_IS_BETTER -> -interval.high();
            case EITHER -> Math.min(interval.low(), -interval.high());
        };
    }
}
