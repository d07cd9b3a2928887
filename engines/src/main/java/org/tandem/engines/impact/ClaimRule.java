package org.tandem.engines.impact;

/**
 * When an effect may be claimed. Fixed in the plan before the readings; not a knob.
 *
 * @param direction which way is good
 * @param delta smallest worthwhile improvement, zero or more
 * @param unit whether delta is in the measure's unit a period, or a part of the counterfactual (.05 is 5 %)
 * @param looks K, how many times the plan looks at the data: they share the chance of a false claim
 */
public record ClaimRule(Direction direction, double delta, Unit unit, int looks) implements ImpactEngine.Option {

    /** Chance of a false claim one side, over all looks. */
    static final double ALPHA = .005;

    static final double LEAST_P = .05;
    static final int BEFORE_WITH_SEASON = 36;
    static final int BEFORE_WITHOUT = 24;
    static final int AFTER = 6;

    /** What delta and a margin are measured in. */
    public enum Unit {
        /** The measure's own unit, a period. */
        MEASURE,
        /** A part of what would have been; .05 is 5 %. */
        PART_OF_COUNTERFACTUAL
    }

    public ClaimRule {
        if (!(delta >= 0) || Double.isInfinite(delta))
            throw new IllegalArgumentException("The smallest worthwhile improvement (" + delta
                    + ") must be zero or more. Maybe the direction carries the sign.");
        if (looks < 1)
            throw new IllegalArgumentException(
                    "A plan looks at least once, not " + looks + " times. Maybe the dates of the looks are missing.");
    }

    /** One look, any improvement. */
    public static ClaimRule of(Direction direction) {
        return new ClaimRule(direction, 0, Unit.MEASURE, 1);
    }

    /** An improvement below delta is not worth a claim; zero or more. */
    public ClaimRule worthwhile(double delta, Unit unit) {
        return new ClaimRule(direction, delta, unit, looks);
    }

    /** The plan looks at the data so many times, at least once. */
    public ClaimRule looks(int looks) {
        return new ClaimRule(direction, delta, unit, looks);
    }

    /** The chance of a false claim that one look may use up: .005/K. */
    public double alpha() {
        return ALPHA / looks;
    }
}
