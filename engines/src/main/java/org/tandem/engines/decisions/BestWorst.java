package org.tandem.engines.decisions;

import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Weights from comparing the best criterion with all and all with the worst (Rezaei 2015, 2016).
 *
 * <p>Linear: minimise xi with |w(best) - a w(j)| and |w(j) - b w(worst)| at most xi. Non-linear: minimise xi with
 * |w(best) / w(j) - a| and |w(j) / w(worst) - b| at most xi; its set of optimal weights may be an interval, of which the
 * centre is given (Rezaei 2016). The consistency ratio is the non-linear xi over its value in the least consistent case.
 */
public final class BestWorst {

    /** Largest xi for a comparison of best with worst of 1 to 9 (Rezaei 2015, table 1). */
    private static final double[] MOST_XI = {0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23};

    private BestWorst() {}

    /** Both the linear and the non-linear model. */
    public static BestWorst withDefaults() {
        return new BestWorst();
    }

    /**
     * @param bestToOthers how many times as important the best is as each, at least 1, 1 for itself
     * @param othersToWorst how many times as important each is as the worst, at least 1, 1 for itself
     */
    public Result solve(double[] bestToOthers, double[] othersToWorst) {
        check(bestToOthers, othersToWorst);
        int best = one(bestToOthers);
        int worst = one(othersToWorst);
        Problem problem = new Problem(bestToOthers, othersToWorst, best, worst);
        Weights linear = problem.linear();
        double xi = problem.smallestXi();
        double[][] bounds = problem.intervals(xi);
        double[] centre = new double[bestToOthers.length];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = (bounds[i][0] + bounds[i][1]) / 2;
        }
        Ahp.scale(centre);
        double most = MOST_XI[(int) Math.min(9, Math.max(1, Math.round(bestToOthers[worst]))) - 1];
        return new Result(linear.weights, linear.xi, centre, bounds, xi, most == 0 ? 0 : xi / most);
    }

    private static int one(double[] comparisons) {
        for (int i = 0; i < comparisons.length; i++) {
            if (comparisons[i] == 1) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "One comparison must be 1, that of the criterion with itself. Maybe it was left out.");
    }

    private static void check(double[] bestToOthers, double[] othersToWorst) {
        if (bestToOthers.length == 0 || bestToOthers.length != othersToWorst.length) {
            throw new IllegalArgumentException(
                    "There are %d comparisons with the best and %d with the worst. Maybe a criterion is missing in one."
                            .formatted(bestToOthers.length, othersToWorst.length));
        }
        for (int i = 0; i < bestToOthers.length; i++) {
            if (!(bestToOthers[i] >= 1 && othersToWorst[i] >= 1 && bestToOthers[i] + othersToWorst[i] < 1e6)) {
                throw new IllegalArgumentException(
                        "The comparisons of criterion %d (%s, %s) must be at least 1. Maybe the two criteria were exchanged."
                                .formatted(i + 1, bestToOthers[i], othersToWorst[i]));
            }
        }
    }

    private record Weights(double[] weights, double xi) {}

    private record Problem(double[] fromBest, double[] toWorst, int best, int worst) {

        Weights linear() {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[] weights = weights(model);
            Variable xi = model.addVariable("xi").lower(0).weight(1);
            for (int j = 0; j < weights.length; j++) {
                within(model, weights[best], weights[j], fromBest[j], xi);
                within(model, weights[j], weights[worst], toWorst[j], xi);
            }
            Optimisation.Result result = model.minimise();
            return new Weights(values(result), result.doubleValue(weights.length));
        }

        private static void within(
                ExpressionsBasedModel model, Variable big, Variable small, double times, Variable xi) {
            if (big != small) {
                model.newExpression("up" + model.countExpressions())
                        .upper(0)
                        .set(big, 1)
                        .set(small, -times)
                        .set(xi, -1);
                model.newExpression("down" + model.countExpressions())
                        .upper(0)
                        .set(big, -1)
                        .set(small, times)
                        .set(xi, -1);
            }
        }

        /** For a fixed xi the conditions are linear; the smallest xi that has a solution is found by halving. */
        double smallestXi() {
            double low = 0;
            double high = 9;
            while (!feasible(high)) {
                high *= 2;
            }
            if (feasible(0)) {
                return 0;
            }
            for (int step = 0; step < 60; step++) {
                double middle = (low + high) / 2;
                if (feasible(middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        /** Without weights on a scale: differences of logarithms form a network without a negative circle. */
        private boolean feasible(double xi) {
            int n = fromBest.length;
            double[][] most = new double[n][n];
            for (int i = 0; i < n; i++) {
                Arrays.fill(most[i], Double.POSITIVE_INFINITY);
                most[i][i] = 0;
            }
            for (int j = 0; j < n; j++) {
                limit(most, best, j, fromBest[j], xi);
                limit(most, j, worst, toWorst[j], xi);
            }
            return closes(most);
        }

        private static void limit(double[][] most, int i, int j, double ratio, double xi) {
            if (i != j) {
                most[i][j] = Math.min(most[i][j], Math.log(ratio + xi));
                if (ratio > xi) {
                    most[j][i] = Math.min(most[j][i], -Math.log(ratio - xi));
                }
            }
        }

        private static boolean closes(double[][] most) {
            int n = most.length;
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        most[i][j] = Math.min(most[i][j], most[i][k] + most[k][j]);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                if (most[i][i] < -1e-13) {
                    return false;
                }
            }
            return true;
        }

        double[][] intervals(double xi) {
            double[][] bounds = new double[fromBest.length][2];
            for (int i = 0; i < bounds.length; i++) {
                bounds[i][0] = extreme(xi, i, true);
                bounds[i][1] = extreme(xi, i, false);
            }
            return bounds;
        }

        private double extreme(double xi, int criterion, boolean least) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[] weights = weights(model);
            weights[criterion].weight(1);
            // a hair of room, or rounding makes the smallest xi infeasible
            double room = xi * (1 + 1e-9) + 1e-11;
            for (int j = 0; j < weights.length; j++) {
                between(model, weights[best], weights[j], fromBest[j], room);
                between(model, weights[j], weights[worst], toWorst[j], room);
            }
            Optimisation.Result result = least ? model.minimise() : model.maximise();
            return result.doubleValue(criterion);
        }

        private static void between(
                ExpressionsBasedModel model, Variable big, Variable small, double ratio, double xi) {
            if (big != small) {
                model.newExpression("up" + model.countExpressions())
                        .upper(0)
                        .set(big, 1)
                        .set(small, -ratio - xi);
                model.newExpression("down" + model.countExpressions())
                        .lower(0)
                        .set(big, 1)
                        .set(small, xi - ratio);
            }
        }

        private Variable[] weights(ExpressionsBasedModel model) {
            Variable[] weights = new Variable[fromBest.length];
            Expression total = model.newExpression("total").level(1);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = model.addVariable("w" + i).lower(0);
                total.set(weights[i], 1);
            }
            return weights;
        }

        private double[] values(Optimisation.Result result) {
            double[] values = new double[fromBest.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = result.doubleValue(i);
            }
            return values;
        }
    }

    /**
     * @param linear weights of the linear model, its own consistency measure {@code linearXi}
     * @param nonLinear centres of the intervals of the non-linear model, scaled to one
     * @param intervals by criterion the least and the greatest optimal weight of the non-linear model
     * @param xi of the non-linear model; 0 when the comparisons agree fully
     * @param consistencyRatio xi over its largest value; above about .25 ask again
     */
    public record Result(
            double[] linear,
            double linearXi,
            double[] nonLinear,
            double[][] intervals,
            double xi,
            double consistencyRatio) {}
}
