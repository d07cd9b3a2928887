package org.tandem.engines.impact;

/**
 * A season of dummy form: the effects of {@code periods} consecutive periods add up to zero, up to a disturbance.
 *
 * @param periods 12 for months in a year; 0 or 1 is no season
 * @param stochastic whether the pattern may change; its variance is estimated then (zero is a possible answer)
 */
public record Season(int periods, boolean stochastic) implements ImpactEngine.Option {

    /** No season. The default. */
    public static final Season NONE = new Season(0, false);

    public Season {
        if (periods < 0)
            throw new IllegalArgumentException(
                    "A season of " + periods + " periods cannot be. Maybe 12 for months, 4 for quarters.");
    }

    /** A season that may change. */
    public static Season stochastic(int periods) {
        return new Season(periods, true);
    }

    /** A season that stays. */
    public static Season deterministic(int periods) {
        return new Season(periods, false);
    }

    /** Diffuse elements of the state. */
    int elements() {
        return Math.max(0, periods - 1);
    }
}
