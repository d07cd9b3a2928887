package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tandem.engines.calibration.Calibration.Result;

/** Mean + item + reviewer + error, all normal: REML variances, BLUPs with their posterior errors. */
final class Gaussian {
    private final Design design;
    private final Calibration.Settings settings;
    private final Additive additive;

    Gaussian(Design design, Calibration.Settings settings) {
        this.design = design;
        this.settings = settings;
        additive = new Additive(design, settings);
    }

    Result solve() {
        if (design.observations == design.items.size()) {
            var plain = additive.solve();
            return result(plain.test(), plain.items(), plain.reviewers(), plain.variances(), plain.cut());
        }
        var test = additive.test();
        double mean = grandMean();
        var items = Crossing.of(design, mean);
        boolean turned = items.columns() > items.rows();
        var reml = new Reml(turned ? items.transposed() : items, design.observations, design.within);
        var full = reml.both();
        boolean adjusted = test instanceof SeverityTest.Differ;
        var used = adjusted ? full : turned ? reml.columnsAlone() : reml.rowsAlone();
        return answer(test, new Effects(used, turned, mean), variances(full, turned));
    }

    private double grandMean() {
        double sum = 0;
        double weight = 0;
        for (int c = 0; c < design.cells(); c++) {
            sum += design.weight[c] * design.mean[c];
            weight += design.weight[c];
        }
        return sum / weight;
    }

    private static Variances variances(Reml.Point point, boolean turned) {
        double row = point.rowSd() * point.rowSd() * point.residual();
        double column = point.columnSd() * point.columnSd() * point.residual();
        return turned ? new Variances(column, row, point.residual()) : new Variances(row, column, point.residual());
    }

    private Result answer(SeverityTest test, Effects effects, Variances variances) {
        var ranking = new Ranking(design, effects.values(), effects, settings);
        var rows = new SeverityRows(design, effects.residuals(), effects.residual(), effects::freedom)
                .rows(effects.severities(), r -> Math.sqrt(effects.severityVariance(r)));
        Optional<Calibration.Cut> cut = settings.top() == 0 ? Optional.empty() : Optional.of(ranking.cut(0));
        return result(test, ranking.items(), rows, variances, cut);
    }

    private Result result(
            SeverityTest test,
            List<Calibration.Item> items,
            List<Calibration.Reviewer> reviewers,
            Variances variances,
            Optional<Calibration.Cut> cut) {
        var components = Component.of(design);
        var reasons = new ArrayList<>(List.of(test.reason()));
        reasons.addAll(Additive.apart(components, test));
        return new Result(
                Model.GAUSSIAN,
                test,
                items,
                reviewers,
                variances,
                cut,
                components,
                List.copyOf(reasons),
                settings.seed());
    }

    /** The fitted model in words of items and reviewers, whichever side is the rows. */
    private final class Effects implements Errors {
        private final Reml.Point point;
        private final boolean turned;
        private final double mean;
        private final Penalised.Covariances covariances;

        Effects(Reml.Point point, boolean turned, double mean) {
            this.point = point;
            this.turned = turned;
            this.mean = mean + point.mean();
            covariances = point.system().covariances();
        }

        double residual() {
            return point.residual();
        }

        double[] values() {
            var effect = turned ? point.column() : point.row();
            return fill(effect.length, i -> mean + effect[i]);
        }

        double[] severities() {
            return turned ? point.row() : point.column();
        }

        double[] residuals() {
            var value = values();
            var severity = severities();
            return fill(design.cells(), c -> design.mean[c] - value[design.item[c]] - severity[design.reviewer[c]]);
        }

        private double rowVariance(int i) {
            return covariances.rows(i, covariances.rowWithColumns(i), i);
        }

        double severityVariance(int r) {
            return point.residual() * (turned ? rowVariance(r) : covariances.columns(r, r));
        }

        @Override
        public double variance(int i) {
            return point.residual() * (turned ? covariances.columns(i, i) : rowVariance(i));
        }

        @Override
        public double[] covariances(int i) {
            if (turned) {
                return fill(design.items.size(), j -> point.residual() * covariances.columns(i, j));
            }
            var with = covariances.rowWithColumns(i);
            return fill(design.items.size(), j -> point.residual() * covariances.rows(i, with, j));
        }

        /** 1 - leverage of a cell: what its residual varies by, in units of the residual variance. */
        double freedom(int c) {
            int row = turned ? design.reviewer[c] : design.item[c];
            int column = turned ? design.item[c] : design.reviewer[c];
            var with = covariances.rowWithColumns(row);
            double effects = covariances.rows(row, with, row) + 2 * with[column] + covariances.columns(column, column);
            double unit = 1 - point.unit().row()[row] - point.unit().column()[column];
            return 1 - design.weight[c] * (effects + unit * unit / point.information());
        }

        @Override
        public double[][] draws(int times, RandomGenerator chance) {
            var draws = turned
                    ? point.system().columnErrors(times, chance)
                    : point.system().rowErrors(times, chance);
            double sd = Math.sqrt(point.residual());
            for (double[] item : draws) {
                Cholesky.scale(item, sd);
            }
            return draws;
        }
    }
}
