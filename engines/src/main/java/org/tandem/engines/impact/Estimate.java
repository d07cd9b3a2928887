package org.tandem.engines.impact;

/**
 * A number with its interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end; a relative effect whose counterfactual could be zero has an infinite end
 */
public record Estimate(double value, double low, double high) {

    /** The end that is worse in the given direction, as an improvement (positive is good). */
    double worstImprovement(int sign) {
        return sign > 0 ? low : -high;
    }
}
