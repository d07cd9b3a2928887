package org.tandem.engines.calibration;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Variances of a crossed model by restricted maximum likelihood, profiled over mean and residual variance: the
 * criterion is log|A| + log R^2 + (n - 1)(1 + log(2 pi r^2 / (n - 1))) as in lme4, weights' constant left out.
 */
final class Reml {
    private static final double WIDE = 1e4;
    private static final double FLAT = 1e-7;

    private final Crossing table;
    private final int observations;
    private final double squares;

    /**
     * The model at one point.
     *
     * @param mean fixed effect, relative to the mean that was taken off
     * @param unit spherical solution for a value of 1 in every cell
     * @param information of the mean
     */
    record Point(
            Penalised system,
            double rowSd,
            double columnSd,
            double mean,
            Penalised.Solution unit,
            Penalised.Solution solution,
            double information,
            double residual,
            double criterion) {

        double[] row() {
            return less(solution.row(), unit.row());
        }

        double[] column() {
            return less(solution.column(), unit.column());
        }

        private double[] less(double[] effects, double[] units) {
            var rest = new double[effects.length];
            java.util.Arrays.setAll(rest, k -> effects[k] - mean * units[k]);
            return rest;
        }
    }

    /**
     * A problem.
     *
     * @param observations reviews behind the cells
     * @param within weighted squares inside cells
     */
    Reml(Crossing table, int observations, double within) {
        this.table = table;
        this.observations = observations;
        double sum = within;
        for (int c = 0; c < table.value().length; c++) {
            sum += table.weight()[c] * table.value()[c] * table.value()[c];
        }
        squares = sum;
    }

    Point at(double rowSd, double columnSd) {
        var system = new Penalised(table, rowSd, columnSd);
        var ones = Penalised.ones(table);
        var unit = system.solve(ones);
        var solution = system.solve(table.value());
        double information = java.util.Arrays.stream(table.weight()).sum() - unit.product();
        double sum = total(table.rowSums(table.value())) - cross(solution, ones);
        double mean = sum / information;
        double rest = squares - solution.product() - mean * sum;
        int df = observations - 1;
        double residual = Math.max(rest, Double.MIN_NORMAL) / df;
        double criterion =
                system.logDeterminant() + Math.log(information) + df * (1 + Math.log(2 * Math.PI * residual));
        return new Point(system, rowSd, columnSd, mean, unit, solution, information, residual, criterion);
    }

    private double cross(Penalised.Solution solution, double[] ones) {
        var rows = table.rowSums(ones);
        var columns = table.columnSums(ones);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += rows[i] * solution.row()[i];
        }
        for (int k = 0; k < columns.length; k++) {
            sum += columns[k] * solution.column()[k];
        }
        return sum;
    }

    private static double total(double[] sums) {
        return java.util.Arrays.stream(sums).sum();
    }

    /** Both effects. A deviation that does not better the criterion is 0. */
    Point both() {
        var best = minimum(1, 1);
        return polished(best, at(0, best.columnSd), at(best.rowSd, 0));
    }

    /** Rows alone. */
    Point rowsAlone() {
        return alone(true);
    }

    /** Columns alone. */
    Point columnsAlone() {
        return alone(false);
    }

    private Point alone(boolean rows) {
        var optimum = new org.hipparchus.optim.univariate.BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new org.hipparchus.optim.univariate.UnivariateObjectiveFunction(
                                t -> alone(rows, t / (1 - t)).criterion),
                        new org.hipparchus.optim.univariate.SearchInterval(0, 1 - 1 / WIDE, .5));
        var found = alone(rows, optimum.getPoint() / (1 - optimum.getPoint()));
        var none = at(0, 0);
        return none.criterion <= found.criterion + FLAT ? none : found;
    }

    private Point alone(boolean rows, double sd) {
        return rows ? at(sd, 0) : at(0, sd);
    }

    private Point minimum(double rowSd, double columnSd) {
        var optimum = new BOBYQAOptimizer(5, .3, 1e-7)
                .optimize(
                        new MaxEval(2_000),
                        new ObjectiveFunction(sd -> at(sd[0], sd[1]).criterion),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {rowSd, columnSd}),
                        new SimpleBounds(new double[2], new double[] {WIDE, WIDE}))
                .getPoint();
        return at(optimum[0], optimum[1]);
    }

    private Point polished(Point found, Point noRows, Point noColumns) {
        var best = found;
        if (noColumns.criterion <= best.criterion + FLAT) {
            best = rowsAlone();
        }
        if (noRows.criterion <= best.criterion + FLAT) {
            var columns = columnsAlone();
            best = columns.criterion <= best.criterion + FLAT ? columns : best;
        }
        return best;
    }
}
