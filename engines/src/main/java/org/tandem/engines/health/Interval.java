package org.tandem.engines.health;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

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
        double z = new NormalDistribution().inverseCumulativeProbability(TWO_SIDED);
        double rate = (double) kept / all;
        double centre = rate + z * z / (2 * all);
        double reach = z * Math.sqrt(rate * (1 - rate) / all + z * z / (4.0 * all * all));
        double scale = 1 + z * z / all;
        return new Interval(kept == 0 ? 0 : (centre - reach) / scale, kept == all ? 1 : (centre + reach) / scale);
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
