package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.impact.Spread.Averaged;
import org.tandem.engines.impact.Variances.Moving;

/**
 * How much the level wanders is seldom well known, and an interval that takes the estimate for the truth is too short
 * (most of all where the estimate is zero). So the effect is averaged over the ratio q of the level's variance to the
 * irregular one, weighed by the diffuse likelihood and a flat opinion about arctan sqrt(q), a tenth of it on q = 0 itself;
 * other variances stay at their estimates. Given q the effect is Student's t with n - d degrees of freedom.
 */
final class LevelDoubt {

    private static final int POINTS = 36;
    private static final double LOWEST_LOG_ROOT = -4.5;
    private static final double HIGHEST_LOG_ROOT = 3.5;
    private static final double STANDING_STILL = .1;
    private static final double NEGLIGIBLE = 1e-10;

    private final Likelihood likelihood;
    private final int coefficient;
    /** Parts whose weights are still logarithms. */
    private final List<Averaged.Part> raw = new ArrayList<>();

    private LevelDoubt(Likelihood likelihood, int coefficient) {
        this.likelihood = likelihood;
        this.coefficient = coefficient;
    }

    /** The spread of one coefficient around the variances of the fit. */
    static Averaged of(Likelihood likelihood, Variances ratios, int coefficient) {
        var doubt = new LevelDoubt(likelihood, coefficient);
        double still = ratios.slope() > 0 ? 0 : STANDING_STILL;
        if (still > 0) doubt.weigh(ratios.with(Moving.LEVEL, 0), Math.log(still));
        double total = 0;
        for (int i = 0; i < POINTS; i++) total += flat(logRoot(i));
        for (int i = 0; i < POINTS; i++) {
            double share = (1 - still) * flat(logRoot(i)) / total;
            doubt.weigh(ratios.with(Moving.LEVEL, Math.exp(2 * logRoot(i))), Math.log(share));
        }
        return doubt.averaged();
    }

    private static double logRoot(int i) {
        return LOWEST_LOG_ROOT + i * (HIGHEST_LOG_ROOT - LOWEST_LOG_ROOT) / (POINTS - 1);
    }

    /** Density of log sqrt(q) when arctan sqrt(q) is uniform. */
    private static double flat(double logRoot) {
        return 1 / (2 * Math.cosh(logRoot));
    }

    private void weigh(Variances ratios, double logPrior) {
        double weight = logPrior + likelihood.at(ratios);
        var found = likelihood.coefficient(coefficient);
        raw.add(new Averaged.Part(weight, found.value(), Math.sqrt(likelihood.scale() * found.variance())));
    }

    private Averaged averaged() {
        double top = raw.stream().mapToDouble(Averaged.Part::weight).max().orElseThrow();
        double total =
                raw.stream().mapToDouble(part -> Math.exp(part.weight() - top)).sum();
        var parts = raw.stream()
                .map(part -> new Averaged.Part(Math.exp(part.weight() - top) / total, part.centre(), part.se()))
                .filter(part -> part.weight() > NEGLIGIBLE)
                .toList();
        return new Averaged(parts, likelihood.free());
    }
}
