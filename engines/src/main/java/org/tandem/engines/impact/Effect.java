package org.tandem.engines.impact;

import org.jspecify.annotations.Nullable;

/**
 * The effect of a change: the step b of the model, read in four ways. With y the sum of the observed periods after the
 * change and m their number:
 *
 * <table>
 * <caption>Formulas</caption>
 * <tr><th></th><th>plain</th><th>log</th></tr>
 * <tr><td>cumulative</td><td>m b</td><td>y (1 - exp(-b))</td></tr>
 * <tr><td>absolute, a period</td><td>b</td><td>cumulative / m</td></tr>
 * <tr><td>relative</td><td>b / (y/m - b)</td><td>exp(b) - 1</td></tr>
 * </table>
 *
 * <p>Each grows with b, so the ends of an interval of b become its own ends.
 *
 * @param step b
 * @param se its standard error, given the estimated variances
 * @param scale of the model
 * @param sumAfter y, in the measure's unit
 * @param periodsAfter m
 * @param spread of b, what the intervals are made of
 */
public record Effect(double step, double se, Scale scale, double sumAfter, int periodsAfter, Spread spread) {

    private static final double CONFIDENCE = .95;

    /** Two-sided 95 % interval of the mean effect on one period, in the measure's unit. */
    public Estimate absolute() {
        return absolute(CONFIDENCE);
    }

    /** Two-sided 95 % interval over all observed periods after the change, in the measure's unit. */
    public Estimate cumulative() {
        var b = model(CONFIDENCE);
        return new Estimate(cumulativeAt(b.value()), cumulativeAt(b.low()), cumulativeAt(b.high()));
    }

    /**
     * Two-sided 95 % interval as a part of the counterfactual (-0.21 is 21 % less). Null when the counterfactual's mean is
     * not positive, where a percentage means nothing; an end where the counterfactual could be zero is infinite.
     */
    public @Nullable Estimate relative() {
        return relative(CONFIDENCE);
    }

    /** Two-sided 95 % interval of b itself. */
    public Estimate onModelScale() {
        return model(CONFIDENCE);
    }

    /** Chance of an effect at least this large the same way, were there none. */
    public double oneSidedP() {
        double below = spread.below(0);
        return step > 0 ? below : 1 - below;
    }

    /** Two-sided interval of this confidence of the mean effect on one period. */
    public Estimate absolute(double confidence) {
        var b = model(confidence);
        return new Estimate(absoluteAt(b.value()), absoluteAt(b.low()), absoluteAt(b.high()));
    }

    /** Two-sided interval of this confidence as a part of the counterfactual; null as for {@link #relative()}. */
    public @Nullable Estimate relative(double confidence) {
        var b = model(confidence);
        double value = relativeAt(b.value());
        return Double.isInfinite(value) ? null : new Estimate(value, relativeAt(b.low()), relativeAt(b.high()));
    }

    @Nullable
    Estimate in(ClaimRule.Unit unit, double confidence) {
        return switch (unit) {
            case MEASURE -> absolute(confidence);
            case PART_OF_COUNTERFACTUAL -> relative(confidence);
        };
    }

    Effect with(Spread other) {
        return new Effect(step, se, scale, sumAfter, periodsAfter, other);
    }

    /** The b whose effect has this value: infinite where no b has. */
    double stepAt(double value, ClaimRule.Unit unit) {
        boolean log = scale == Scale.LOG;
        return switch (unit) {
            case MEASURE -> log ? -log(1 - value * periodsAfter / sumAfter) : value;
            case PART_OF_COUNTERFACTUAL -> log ? log(1 + value) : partAt(value);
        };
    }

    private double partAt(double value) {
        double mean = sumAfter / periodsAfter;
        if (value <= -1) return Double.NEGATIVE_INFINITY;
        return mean > 0 ? value * mean / (1 + value) : Double.POSITIVE_INFINITY;
    }

    private static double log(double x) {
        return x > 0 ? Math.log(x) : Double.NEGATIVE_INFINITY;
    }

    /** The estimate is never outside: where averaging has moved the interval away from it, the nearer end is the estimate. */
    private Estimate model(double confidence) {
        double low = spread.quantile((1 - confidence) / 2);
        double high = spread.quantile((1 + confidence) / 2);
        return new Estimate(step, Math.min(low, step), Math.max(high, step));
    }

    private double cumulativeAt(double b) {
        return scale == Scale.LOG ? -sumAfter * Math.expm1(-b) : periodsAfter * b;
    }

    private double absoluteAt(double b) {
        return scale == Scale.LOG ? cumulativeAt(b) / periodsAfter : b;
    }

    private double relativeAt(double b) {
        if (scale == Scale.LOG) return Math.expm1(b);
        double without = sumAfter / periodsAfter - b;
        return without > 0 ? b / without : Double.POSITIVE_INFINITY;
    }
}
