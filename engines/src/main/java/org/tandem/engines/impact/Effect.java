package org.tandem.engines.impact;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a change: the step b of the model with its standard error, read in four ways. With y the sum of the
 * observed periods after the change and m their number:
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
 */
public record Effect(double step, double se, Scale scale, double sumAfter, int periodsAfter) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Two-sided 95 % interval of the mean effect on one period, in the measure's unit. */
    public Estimate absolute() {
        return absolute(quantile(.95));
    }

    /** Two-sided 95 % interval over all observed periods after the change, in the measure's unit. */
    public Estimate cumulative() {
        double z = quantile(.95);
        return new Estimate(cumulativeAt(step), cumulativeAt(step - z * se), cumulativeAt(step + z * se));
    }

    /**
     * Two-sided 95 % interval as a part of the counterfactual (-0.21 is 21 % less). Null when the counterfactual's mean is
     * not positive, where a percentage means nothing; an end where the counterfactual could be zero is infinite.
     */
    public @Nullable Estimate relative() {
        return relative(quantile(.95));
    }

    /** Two-sided 95 % interval of b itself. */
    public Estimate onModelScale() {
        return model(quantile(.95));
    }

    /** Chance of an effect at least this large the same way, were there none; normal, given the variances. */
    public double oneSidedP() {
        return se == 0 ? 0 : NORMAL.cumulativeProbability(-Math.abs(step) / se);
    }

    /** The normal quantile that a two-sided interval of this confidence reaches out to. */
    static double quantile(double confidence) {
        return NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    }

    Estimate model(double z) {
        return new Estimate(step, step - z * se, step + z * se);
    }

    Estimate absolute(double z) {
        return new Estimate(absoluteAt(step), absoluteAt(step - z * se), absoluteAt(step + z * se));
    }

    @Nullable
    Estimate relative(double z) {
        double value = relativeAt(step);
        if (Double.isInfinite(value)) return null;
        return new Estimate(value, relativeAt(step - z * se), relativeAt(step + z * se));
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
