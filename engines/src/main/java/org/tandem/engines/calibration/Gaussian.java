package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
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
            return new Result(
                    Model.GAUSSIAN,
                    plain.test(),
                    plain.items(),
                    plain.reviewers(),
                    plain.variances(),
                    plain.cut(),
                    plain.components(),
                    plain.found(),
                    plain.reasons(),
                    plain.seed());
        }
        double mean = grandMean();
        var items = Crossing.of(design, mean);
        boolean turned = items.columns() > items.rows();
        var reml = new Reml(turned ? items.transposed() : items, design.observations, design.within);
        var full = reml.both();
        Supplier<Reml.Point> alone = () -> turned ? reml.columnsAlone() : reml.rowsAlone();
        var test = test(() -> alone.get().criterion() - full.criterion());
        var used = test instanceof SeverityTest.Differ ? full : alone.get();
        return answer(test, new Effects(used, turned, mean), variances(full, turned));
    }

    /** The F test; where items share no reviewers and adjusting is asked for in any case, how much severities vary. */
    private SeverityTest test(DoubleSupplier ratio) {
        var test = additive.test();
        boolean asked = settings.level() == 1 && design.reviewers.size() > 1;
        return test instanceof SeverityTest.Untestable && asked ? byVariance(ratio.getAsDouble()) : test;
    }

    /** A model that takes severities for draws needs no item with two reviewers. */
    private static SeverityTest byVariance(double ratio) {
        double statistic = Math.max(0, ratio);
        double p = statistic > 0 ? .5 * Tail.ofChiSquare(statistic, 1) : 1;
        return new SeverityTest.Differ(
                statistic,
                p,
                String.format(
                        Locale.ROOT,
                        "Severity cannot be told from merit by comparing scores of the same item; at level 1 values are"
                                + " adjusted nevertheless, by how much reviewers vary (likelihood ratio = %.3g, p = %.3g).",
                        statistic,
                        p));
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
        var components = Component.of(design);
        var reasons = new ArrayList<>(List.of(test.reason()));
        reasons.addAll(Additive.apart(components, test));
        return new Result(
                Model.GAUSSIAN,
                test,
                ranking.items(),
                rows,
                variances,
                cut,
                components,
                Found.of((design.logWeights - effects.criterion()) / 2),
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

        double criterion() {
            return point.criterion();
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
