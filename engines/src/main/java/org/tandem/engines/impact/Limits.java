package org.tandem.engines.impact;

/** Limits of a process-behaviour chart, in the measure's unit. */
public record Limits(double lower, double centre, double upper) {

    boolean contain(double value) {
        return value >= lower && value <= upper;
    }

    /** Whether a value stands nearer to one limit than to the centre: +1 the upper, -1 the lower, 0 neither. */
    int nearer(double value) {
        if (value > (centre + upper) / 2) return 1;
        return value < (centre + lower) / 2 ? -1 : 0;
    }

    /** +1 above the centre, -1 below, 0 on it. */
    int side(double value) {
        return (int) Math.signum(value - centre);
    }
}
