package org.tandem.engines.impact;

import java.util.List;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.tandem.engines.impact.Variances.Moving;

/**
 * Maximum likelihood over the ratios of the moving variances to the irregular one. One part after the other is scanned
 * from zero to "no irregular at all" on a logarithmic grid, refined, and polished together with those already moving, so
 * that a variance of zero is found as zero and a second maximum does not catch the search; once more where a later part moves.
 */
final class VarianceSearch {

    private static final double LOWEST = -16;
    private static final double HIGHEST = 18;
    private static final double STRIDE = 2;
    /** Near enough for a part that is polished with others afterwards. */
    private static final double ROUGH = .01;

    /** A part moves only if that gains more than this in log-likelihood. */
    private static final double WORTH = 1e-7;

    /** From here on, little irregular and none cannot be told apart, but for rounding: none it is. */
    private static final double NEARLY_ALL = Math.exp(12);

    private static final double ROUNDING = 1e-5;

    private final Likelihood likelihood;
    private Variances best = Variances.STILL;
    private double top;

    private VarianceSearch(Likelihood likelihood) {
        this.likelihood = likelihood;
        top = likelihood.at(best);
    }

    /** The best ratios (irregular 1, or nearly none when a moving part explains all). */
    static Variances best(Likelihood likelihood, List<Moving> parts) {
        var search = searched(likelihood, parts);
        if (!parts.contains(Moving.SLOPE)) return search.best;
        // level and slope can stand for each other: where the level came first, it may have taken what is the slope's
        var other = searched(likelihood, parts.reversed());
        return other.top > search.top + WORTH ? other.best : search.best;
    }

    private static VarianceSearch searched(Likelihood likelihood, List<Moving> parts) {
        var search = new VarianceSearch(likelihood);
        for (var part : parts) search.scan(part, parts);
        // the first part was scanned while the others stood still: again where one of them moves
        if (parts.stream().skip(1).anyMatch(part -> search.best.of(part) > 0))
            for (var part : parts) search.scan(part, parts);
        return search;
    }

    private void scan(Moving part, List<Moving> parts) {
        double previous = top;
        offer(best.with(part, 0));
        double start = coarse(part);
        if (Double.isNaN(start)) return;
        offer(best.with(part, Math.exp(fine(part, start))));
        if (best.of(part) > NEARLY_ALL) offerAll(part);
        if (top > previous + WORTH && best.moving() > 1)
            polish(parts.stream().filter(p -> best.of(p) > 0).toList());
    }

    /** The best point of the grid, or NaN when standing still, or where the part stands already, is better than all. */
    private double coarse(Moving part) {
        double at = Double.NaN;
        double highest = top + WORTH;
        for (double x = LOWEST; x <= HIGHEST; x += STRIDE) {
            double value = likelihood.at(best.with(part, Math.exp(x)));
            if (value > highest) {
                highest = value;
                at = x;
            }
        }
        return at;
    }

    private double fine(Moving part, double start) {
        boolean alone = best.with(part, 0).moving() == 0;
        return new BrentOptimizer(1e-9, alone ? 1e-7 : ROUGH)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(x -> likelihood.at(best.with(part, Math.exp(x)))),
                        new SearchInterval(Math.max(LOWEST, start - STRIDE), Math.min(HIGHEST, start + STRIDE), start))
                .getPoint();
    }

    private void polish(List<Moving> parts) {
        var start = parts.stream().mapToDouble(part -> Math.log(best.of(part))).toArray();
        MultivariateFunction height = x -> likelihood.at(ratios(parts, x));
        var found = new SimplexOptimizer(new SimpleValueChecker(-1, 1e-9))
                .optimize(
                        new MaxEval(2_000),
                        GoalType.MAXIMIZE,
                        new ObjectiveFunction(height),
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, .5));
        offer(ratios(parts, found.getPoint()));
    }

    private static Variances ratios(List<Moving> parts, double[] logs) {
        var ratios = Variances.STILL;
        for (int i = 0; i < logs.length; i++)
            ratios = ratios.with(parts.get(i), Math.exp(Math.clamp(logs[i], LOWEST - 4, HIGHEST)));
        return ratios;
    }

    private void offerAll(Moving part) {
        var all = best.with(part, Math.exp(HIGHEST));
        double value = likelihood.at(all);
        if (value < top - ROUNDING) return;
        top = value;
        best = all;
    }

    private void offer(Variances ratios) {
        double value = likelihood.at(ratios);
        if (value < top - WORTH || Double.isNaN(value)) return;
        if (value > top + WORTH || ratios.moving() < best.moving()) {
            top = value;
            best = ratios;
        }
    }
}
