package org.tandem.engines.impact;

import java.util.List;

/**
 * Process-behaviour chart of single readings: centre = mean of the baseline, limits = centre +/- 2.660 x average moving
 * range of the baseline, frozen for all later readings. It explains, it never claims.
 *
 * <p>A moving range joins two neighbouring periods; one with a missing reading (NaN) is left out. Without any moving
 * range (fewer than two neighbouring readings) there is no chart: {@link #of} refuses. A baseline that never moves has
 * both limits at its centre, and any other value is a signal.
 *
 * <p>Source: Shewhart 1931; Wheeler, Understanding Variation, 1993. 2.660 = 3/1.128 and 3.268 are the constants for
 * ranges of two.
 *
 * @param baseline how many of the first periods made the limits
 * @param limits of the single readings
 * @param highestRange upper limit of the moving range, 3.268 x its average
 * @param signals oldest first; several may stand on one period
 */
public record XmR(int baseline, Limits limits, double highestRange, List<Signal> signals) {

    private static final double TO_LIMIT = 2.660;
    private static final double TO_HIGHEST_RANGE = 3.268;

    public XmR {
        signals = List.copyOf(signals);
    }

    /**
     * @param values oldest first, NaN where missing
     * @param baseline the first so many periods make the limits
     */
    public static XmR of(List<Double> values, int baseline) {
        if (baseline < 2 || baseline > values.size())
            throw new IllegalArgumentException(
                    "A baseline of " + baseline + " periods must be at least 2 and at most the " + values.size()
                            + " of the series. Maybe the change stands at its very start.");
        double centre = mean(values.subList(0, baseline));
        double range = averageRange(values.subList(0, baseline));
        var limits = new Limits(centre - TO_LIMIT * range, centre, centre + TO_LIMIT * range);
        double highest = TO_HIGHEST_RANGE * range;
        return new XmR(baseline, limits, highest, Signal.in(values, limits, highest));
    }

    private static double mean(List<Double> values) {
        return values.stream()
                .filter(x -> !x.isNaN())
                .mapToDouble(x -> x)
                .average()
                .orElseThrow(XmR::tooFew);
    }

    private static double averageRange(List<Double> values) {
        double sum = 0;
        int count = 0;
        for (int t = 1; t < values.size(); t++) {
            double range = Math.abs(values.get(t) - values.get(t - 1));
            if (Double.isNaN(range)) continue;
            sum += range;
            count++;
        }
        if (count == 0) throw tooFew();
        return sum / count;
    }

    private static IllegalArgumentException tooFew() {
        return new IllegalArgumentException(
                "The baseline has no two neighbouring readings. Maybe it is too short, or most of it is missing.");
    }
}
