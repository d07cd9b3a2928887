package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.engines.impact.AugmentedFilter.Track;

/** A structural model at its estimated variances, on the model's scale. */
final class StructuralFit {

    /** Twice the log-likelihood that a wandering level gains, from where a long series knows its variance. */
    private static final double CLEAR = 60;

    private static final double LONG = 100;
    /** What a 95 % interval leaves out at each side. */
    private static final double TAIL = .025;
    /**
     * What it leaves out of the averaged spread where nothing seems to wander: more in short series, where the opinion about
     * wandering that stands behind the average weighs more.
     */
    private static final double STILL_TAIL_OF_ONE_DEGREE = 1.5;

    private static final double MOST_STILL_TAIL = .064;
    /** The same where the level seems to wander a little, and how fast a gain in likelihood leads there. */
    private static final double DOUBTFUL_TAIL = .005;

    private static final double DECAY = 10;
    /** The gain from where the average needs no bending. */
    private static final double PLAIN = 25;

    private final Design design;
    private final AugmentedFilter filter;
    private final Likelihood likelihood;
    private final Variances ratios;
    private final double[] beta;
    private final double[] recursive;
    private final boolean determined;
    private final double gain;
    private final Map<Integer, Spread> doubts = new HashMap<>();
    final double logLik;

    private StructuralFit(Design design, Structure structure) {
        this.design = design;
        filter = new AugmentedFilter(design, structure);
        likelihood = new Likelihood(design, structure);
        ratios = VarianceSearch.best(likelihood, structure.moving());
        double still = likelihood.at(ratios.with(Variances.Moving.LEVEL, 0));
        logLik = filter.logLik(ratios);
        gain = Math.max(0, 2 * (logLik - still));
        determined = structure.level() == Level.DETERMINISTIC || gain > CLEAR && likelihood.free() >= LONG;
        recursive = filter.filter(ratios, Track.NONE);
        beta = filter.regression().solve();
    }

    /** With one intervention from each start until the next; each of them needs readings. */
    static StructuralFit estimate(Series series, Structure structure, int... starts) {
        return new StructuralFit(Design.of(series, structure, starts), structure);
    }

    Variances variances() {
        var variances = ratios.times(filter.scale());
        boolean none = ratios.moving() > 0
                && ratios.level() + ratios.slope() + ratios.season() > 1 / (2 * AugmentedFilter.NO_IRREGULAR);
        return none ? new Variances(0, variances.level(), variances.slope(), variances.season()) : variances;
    }

    int movingParts() {
        return ratios.moving();
    }

    int observations() {
        return filter.used();
    }

    int diffuse() {
        return design.coefficients();
    }

    /** Coefficients from the first control on, or all. */
    List<Coefficient> coefficients() {
        var list = new ArrayList<Coefficient>();
        for (int j = 0; j < beta.length; j++) list.add(coefficient(j));
        return List.copyOf(list);
    }

    /**
     * What the intervals of a step are made of: averaged while it is not clear how much the level wanders, and bent so that
     * they hold the truth about as often as they say, both where the level stands still and where it wanders. (Averaged
     * alone they are too long where it stands still and too short where it wanders a little.)
     */
    Spread spread(int number) {
        var step = step(number);
        if (determined) return new Spread.Normal(step.value(), step.se());
        return new Spread.Bent(doubt(number), Spread.Bent.leavingOut(tail()));
    }

    private double tail() {
        double still = Math.min(MOST_STILL_TAIL, TAIL + STILL_TAIL_OF_ONE_DEGREE / likelihood.free());
        return DOUBTFUL_TAIL
                + (still - DOUBTFUL_TAIL) * Math.exp(-DECAY * gain)
                + (TAIL - DOUBTFUL_TAIL) * Math.min(1, gain / PLAIN);
    }

    /** The spread that a claim is held to: always averaged over how much the level wanders. */
    Spread doubt(int number) {
        return doubts.computeIfAbsent(number, step -> LevelDoubt.of(likelihood, ratios, design.firstStep + step));
    }

    Coefficient step(int number) {
        return coefficient(design.firstStep + number);
    }

    private Coefficient coefficient(int j) {
        var unit = new double[beta.length];
        unit[j] = 1;
        return new Coefficient(design.names.get(j), beta[j], deviation(unit, 0));
    }

    /** Standardised one-step innovations; NaN for missing periods and for those that determined a coefficient. */
    List<Double> residuals() {
        double sd = Math.sqrt(filter.scale());
        var list = new ArrayList<Double>(recursive.length);
        for (double residual : recursive) list.add(residual / sd);
        return List.copyOf(list);
    }

    /** Signal and counterfactual of every period with the counterfactual's standard error, on the model's scale. */
    List<Signal> signals() {
        var track = new Track(design.rows.length);
        filter.filter(ratios, track);
        var smooth = filter.smooth(ratios, track);
        var list = new ArrayList<Signal>(smooth.length);
        for (int t = 0; t < smooth.length; t++) list.add(signal(t, smooth[t]));
        return list;
    }

    /** @param se of the counterfactual */
    record Signal(double fitted, double counterfactual, double se) {}

    private Signal signal(int t, double[] remains) {
        int k = beta.length;
        var without = design.counterfactual(t);
        double fitted = design.rows[t][k] - remains[k];
        double effect = 0;
        var weights = new double[k];
        for (int j = 0; j < k; j++) {
            fitted += remains[j] * beta[j];
            effect += (design.rows[t][j] - without[j]) * beta[j];
            weights[j] = remains[j] - (design.rows[t][j] - without[j]);
        }
        return new Signal(fitted, fitted - effect, deviation(weights, remains[k + 1]));
    }

    private double deviation(double[] weights, double variance) {
        return Math.sqrt(filter.scale() * (variance + filter.regression().quadratic(weights)));
    }
}
