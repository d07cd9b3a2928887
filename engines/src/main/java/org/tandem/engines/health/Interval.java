package org.tandem.engines.health;

import org.hipparchus.distribution.continuous.TDistribution;
import org.tandem.engines.impact.Proportion;

/** A two-sided 95 % interval. */
public record Interval(double lower, double upper) {
    private static final double TWO_SIDED = .975;

    /**
     * Wilson 1927, for a rate of {@code kept} in {@code all}; 0 to 1 when nothing was counted.
     *
     * @param all not negative, at least {@code kept}
     */
    public static Interval wilson(long kept, long all) {
        if (kept < 0 || kept > all) {
            throw new IllegalArgumentException(
                    "%d of %d is no rate. Maybe the two numbers changed places.".formatted(kept, all));
        }
        if (all == 0) {
            return new Interval(0, 1);
        }
        var interval = new Proportion(kept, all).interval();
        return new Interval(interval.low(), interval.high());
    }

    /** Of a mean, by Student's t; from minus to plus infinity for fewer than two values. */
    public static Interval ofMean(double... values) {
        int n = values.length;
        if (n < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        double squares = java.util.Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .sum();
        double reach =
                new TDistribution(n - 1).inverseCumulativeProbability(TWO_SIDED) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean - reach, mean + reach);
    }
}
