package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Segmented regression: a line before the change, another level and another slope after it, least squares with errors that
 * allow for autocorrelation (Newey and West 1987: Bartlett weights, {@code n/(n-k)}, Student's t with n - k degrees of
 * freedom).
 *
 * <pre>
 * y(t) = a + b t + step [t &gt;= change] + ramp (t - change) [t &gt;= change] + season + controls + error
 * </pre>
 *
 * <p>The effect is the mean over the observed periods after the change: step + ramp x their mean distance from the change.
 * It describes; the claim of a plan is made by {@link ImpactEngine} alone, since these errors are too small for short
 * series and wandering levels. Missing periods (NaN) give no row and no autocovariance.
 *
 * <p>Source: Wagner et al., Journal of Clinical Pharmacy and Therapeutics 27, 2002; Newey and West, Econometrica 55, 1987,
 * lags floor(4 (n/100)^(2/9)) unless given.
 */
public final class Segmented {

    private final Scale scale;
    private final int season;
    private final int lags;

    private Segmented(Scale scale, int season, int lags) {
        this.scale = scale;
        this.season = season;
        this.lags = lags;
    }

    /** Plain scale, no season, lags by the rule of Newey and West. */
    public static Segmented withDefaults() {
        return new Segmented(Scale.PLAIN, 0, -1);
    }

    /** On the plain or the logarithmic scale; under logarithms the effect is a factor. */
    public Segmented with(Scale other) {
        return new Segmented(other, season, lags);
    }

    /** Whether the season is said to be stochastic does not matter here: it stays. */
    public Segmented with(Season other) {
        return new Segmented(scale, other.periods(), lags);
    }

    /** So many autocovariances; 0 gives errors that allow for unequal variances only. */
    public Segmented withLags(int number) {
        if (number < 0)
            throw new IllegalArgumentException("The number of lags (" + number + ") must be zero or more. Maybe 3.");
        return new Segmented(scale, season, number);
    }

    /** The answer. */
    public sealed interface Result {

        /**
         * @param effect mean over the observed periods after the change; its {@code step} is that mean
         * @param coefficients intercept, trend, season, controls, step, ramp
         * @param lags autocovariances used
         * @param fitted one a period, on the measure's scale
         * @param counterfactual the same without step and ramp
         */
        record Estimated(
                Effect effect,
                List<Coefficient> coefficients,
                int lags,
                List<Double> fitted,
                List<Double> counterfactual)
                implements Result {}

        /** It could not be estimated. */
        record NotEstimable(String reason) implements Result {}
    }

    /**
     * Estimates the mean effect over the observed periods after the change.
     *
     * @throws IllegalArgumentException for values that the scale does not take (zero or less under logarithms)
     */
    public Result solve(Series series) {
        var design = SegmentedDesign.of(series, scale, season);
        var obstacle = obstacle(series, design);
        return obstacle.isPresent() ? new Result.NotEstimable(obstacle.get()) : estimated(series, design);
    }

    private Optional<String> obstacle(Series series, SegmentedDesign design) {
        return Obstacle.season(season, design.periods().length).or(() -> few(series, design));
    }

    private static Optional<String> few(Series series, SegmentedDesign design) {
        int k = design.names().size();
        int n = design.periods().length;
        if (n < k + 2)
            return Optional.of("The series has " + n + " readings; " + k + " coefficients need at least " + (k + 2)
                    + ". Maybe no season, or fewer controls.");
        if (series.before() < 2 || series.after() < 2)
            return Optional.of("The series has " + series.before() + " readings before the change and " + series.after()
                    + " from it on; a line needs two on either side.");
        return new QRDecomposition(design.x(), 1e-9).getSolver().isNonSingular()
                ? Optional.empty()
                : Optional.of("Some of " + design.names()
                        + " cannot be told from the others. Maybe a control is constant or given twice.");
    }

    private Result estimated(Series series, SegmentedDesign design) {
        var x = design.x();
        var beta = new QRDecomposition(x).getSolver().solve(new ArrayRealVector(design.y(), false));
        var errors =
                new ArrayRealVector(design.y(), false).subtract(x.operate(beta)).toArray();
        var still = Obstacle.still(squares(errors), squares(design.y()));
        if (still.isPresent()) return new Result.NotEstimable(still.get());
        int used = lags >= 0 ? lags : (int) (4 * Math.pow(errors.length / 100., 2. / 9));
        var covariance = covariance(design, errors, used);
        var effect = effect(series, design, beta.toArray(), covariance);
        return new Result.Estimated(
                effect,
                coefficients(design, beta.toArray(), covariance),
                used,
                design.predicted(beta.toArray(), true),
                design.predicted(beta.toArray(), false));
    }

    private static double squares(double[] numbers) {
        return Arrays.stream(numbers).map(x -> x * x).sum();
    }

    /** (X'X)^-1 S (X'X)^-1 n/(n-k) with S the weighed autocovariances of the scores. */
    private static RealMatrix covariance(SegmentedDesign design, double[] errors, int lags) {
        int k = design.names().size();
        var x = design.x();
        var middle = new Array2DRowRealMatrix(k, k);
        for (int i = 0; i < errors.length; i++) {
            var left = x.getRow(i);
            for (int j = i; j < errors.length; j++) {
                int apart = design.periods()[j] - design.periods()[i];
                if (apart > lags) break;
                double weight = errors[i] * errors[j] * (1 - apart / (lags + 1.)) / (i == j ? 2 : 1);
                var right = x.getRow(j);
                for (int a = 0; a < k; a++)
                    for (int b = 0; b < k; b++)
                        middle.addToEntry(a, b, weight * (left[a] * right[b] + right[a] * left[b]));
            }
        }
        var bread = new QRDecomposition(x.transposeMultiply(x)).getSolver().getInverse();
        double small = errors.length / (double) (errors.length - k);
        return bread.multiply(middle).multiply(bread).scalarMultiply(small);
    }

    private Effect effect(Series series, SegmentedDesign design, double[] beta, RealMatrix covariance) {
        int k = beta.length;
        double sum = 0;
        double distance = 0;
        int count = series.after();
        for (int t : design.periods()) {
            if (t < series.change()) continue;
            sum += series.values().get(t);
            distance += (t - series.change()) / (double) count;
        }
        double variance = covariance.getEntry(k - 2, k - 2)
                + 2 * distance * covariance.getEntry(k - 2, k - 1)
                + distance * distance * covariance.getEntry(k - 1, k - 1);
        double mean = beta[k - 2] + distance * beta[k - 1];
        double se = Math.sqrt(Math.max(0, variance));
        return new Effect(
                mean,
                se,
                scale,
                sum,
                count,
                new Spread.Averaged(
                        List.of(new Spread.Averaged.Part(1, mean, se)), design.periods().length - (double) k));
    }

    private static List<Coefficient> coefficients(SegmentedDesign design, double[] beta, RealMatrix covariance) {
        var list = new ArrayList<Coefficient>();
        for (int j = 0; j < beta.length; j++)
            list.add(
                    new Coefficient(design.names().get(j), beta[j], Math.sqrt(Math.max(0, covariance.getEntry(j, j)))));
        return List.copyOf(list);
    }
}
