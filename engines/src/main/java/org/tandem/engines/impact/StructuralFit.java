package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.engines.impact.AugmentedFilter.Track;

/** A structural model at its estimated variances, on the model's scale. */
final class StructuralFit {

    /** Twice the log-likelihood that a wandering level gains, from where its variance is taken as known. */
    private static final double CLEAR = 20;

    private final Design design;
    private final AugmentedFilter filter;
    private final Variances ratios;
    private final double[] beta;
    private final double[] recursive;
    private final boolean determined;
    private final Map<Integer, Spread> doubts = new HashMap<>();
    final double logLik;

    private StructuralFit(Design design, AugmentedFilter filter, Variances ratios, Level level) {
        this.design = design;
        this.filter = filter;
        this.ratios = ratios;
        double still = filter.logLik(ratios.with(Variances.Moving.LEVEL, 0));
        logLik = filter.logLik(ratios);
        determined = level == Level.DETERMINISTIC || 2 * (logLik - still) > CLEAR;
        recursive = filter.filter(ratios, Track.NONE);
        beta = filter.regression().solve();
    }

    /** With one intervention from each start until the next; each of them needs readings. */
    static StructuralFit estimate(Series series, Structure structure, int... starts) {
        var design = Design.of(series, structure, starts);
        var filter = new AugmentedFilter(design, structure);
        return new StructuralFit(design, filter, VarianceSearch.best(filter, structure.moving()), structure.level());
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

    /** What the intervals of a step are made of: averaged while it is not clear how much the level wanders. */
    Spread spread(int number) {
        var step = step(number);
        return determined ? new Spread.Normal(step.value(), step.se()) : doubt(number);
    }

    /** The spread that a claim is held to: always averaged over how much the level wanders. */
    Spread doubt(int number) {
        return doubts.computeIfAbsent(number, step -> {
            var averaged = LevelDoubt.of(filter, ratios, design.firstStep + step);
            filter.logLik(ratios); // the filter keeps what it ran last
            return averaged;
        });
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
