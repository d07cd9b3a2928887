package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.tandem.engines.ranking.Ranking.Effect;
import org.tandem.engines.ranking.Ranking.Item;
import org.tandem.engines.ranking.Ranking.Pair;
import org.tandem.engines.ranking.Ranking.Ranked;

/** Abilities at the top of the likelihood, with everything that is said about them. */
final class Estimate {
    private static final int NEXT_PAIR_LIMIT = 2_000;

    private final Votes votes;
    private final Table table;
    private final Ranking.Options options;
    private final double[] top;
    private final Curve curve;
    private final DMatrixRMaj covariance;
    private final Judges judges;

    Estimate(Votes votes, Table table, Ranking.Options options) {
        this.votes = votes;
        this.table = table;
        this.options = options;
        top = new Climb(table, options).top();
        curve = new Curve(table, options, top);
        judges = new Judges(votes.judges, table, curve);
        var inverse = inverse();
        covariance = options.clustered() ? judges.sandwich(inverse) : inverse;
    }

    /** The direction in which all abilities move together gets a value of its own; differences do not feel it. */
    private DMatrixRMaj inverse() {
        int size = curve.size;
        var matrix = new DMatrixRMaj(size, size);
        var unit = new double[size];
        if (curve.orderAt < 0 && curve.tieAt < 0) {
            fillPairs(matrix);
        } else {
            for (int p = 0; p < size; p++) {
                unit[p] = 1;
                var column = curve.times(unit);
                unit[p] = 0;
                for (int r = 0; r < size; r++) {
                    matrix.set(r, p, column[r]);
                }
            }
        }
        double fill = Arrays.stream(curve.own()).limit(curve.items).average().orElse(1) / curve.items;
        for (int i = 0; i < curve.items; i++) {
            for (int j = 0; j < curve.items; j++) {
                matrix.add(i, j, fill);
            }
        }
        var solver = LinearSolverFactory_DDRM.symmPosDef(size);
        var inverse = new DMatrixRMaj(size, size);
        if (!solver.setA(matrix)) {
            Arrays.fill(inverse.data, Double.POSITIVE_INFINITY);
            return inverse;
        }
        solver.invert(inverse);
        return inverse;
    }

    private void fillPairs(DMatrixRMaj matrix) {
        for (int k = 0; k < table.size(); k++) {
            int i = table.one[k];
            int j = table.other[k];
            matrix.add(i, i, curve.variance[k]);
            matrix.add(j, j, curve.variance[k]);
            matrix.add(i, j, -curve.variance[k]);
            matrix.add(j, i, -curve.variance[k]);
        }
        for (int i = 0; i < curve.items; i++) {
            matrix.add(i, i, curve.priorInformation[i]);
        }
    }

    Ranked result() {
        var own = curve.own();
        var ownSe = IntStream.range(0, curve.items)
                .mapToDouble(i -> 1 / Math.sqrt(own[i]))
                .toArray();
        return new Ranked(
                items(ownSe),
                curve.logLik + votes.logCoefficients(),
                deviance(),
                Math.max(0, freedom()),
                effect(curve.tieAt, true),
                effect(curve.orderAt, false),
                separation(ownSe),
                judges.all(),
                next(),
                reasons());
    }

    private List<Item> items(double[] ownSe) {
        int n = curve.items;
        var reference = options.reference();
        int base = reference == null ? -1 : table.names.indexOf(reference);
        double zero = base >= 0 ? top[base] : mean();
        var rowMean = rowMeans();
        double whole = Arrays.stream(rowMean).average().orElse(0);
        var totals = totals();
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double variance = base >= 0
                            ? covariance.get(i, i) + covariance.get(base, base) - 2 * covariance.get(i, base)
                            : covariance.get(i, i) - 2 * rowMean[i] + whole;
                    return new Item(
                            table.names.get(i),
                            top[i] - zero,
                            i == base ? 0 : Math.sqrt(Math.max(0, variance)),
                            ownSe[i],
                            totals[0][i],
                            totals[1][i]);
                })
                .sorted(Comparator.comparingDouble(Item::ability).reversed().thenComparing(Item::item))
                .toList();
    }

    private double mean() {
        return Arrays.stream(top).limit(curve.items).average().orElse(0);
    }

    private double[] rowMeans() {
        var mean = new double[curve.items];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[i] += covariance.get(i, j) / mean.length;
            }
        }
        return mean;
    }

    private double[][] totals() {
        var totals = new double[2][curve.items];
        for (int k = 0; k < table.size(); k++) {
            totals[0][table.one[k]] += table.all(k);
            totals[0][table.other[k]] += table.all(k);
            totals[1][table.one[k]] += table.wins[k] + table.ties[k] / 2;
            totals[1][table.other[k]] += table.losses[k] + table.ties[k] / 2;
        }
        return totals;
    }

    private double deviance() {
        double sum = 0;
        for (int k = 0; k < table.size(); k++) {
            double n = table.all(k);
            double none = options.ties() ? curve.tie[k] : 0;
            double win = (1 - none + curve.lead[k]) / 2;
            sum += part(table.wins[k], n * win)
                    + part(table.losses[k], n * (1 - none - win))
                    + part(table.ties[k], n * none);
        }
        return Math.max(0, 2 * sum);
    }

    private static double part(double seen, double expected) {
        return seen > 0 ? seen * Math.log(seen / expected) : 0;
    }

    private int freedom() {
        int cells = (int)
                IntStream.range(0, table.size()).filter(k -> table.all(k) > 0).count();
        return (options.ties() ? 2 : 1) * cells - (curve.size - 1);
    }

    private Optional<Effect> effect(int at, boolean exponential) {
        if (at < 0) {
            return Optional.empty();
        }
        double se = Math.sqrt(Math.max(0, covariance.get(at, at)));
        double value = exponential ? Math.exp(top[at]) : top[at];
        return Optional.of(new Effect(value, exponential ? value * se : se));
    }

    private double separation(double[] ownSe) {
        double mean = mean();
        double spread = 0;
        double error = 0;
        for (int i = 0; i < curve.items; i++) {
            spread += Math.pow(top[i] - mean, 2) / (curve.items - 1);
            error += ownSe[i] * ownSe[i] / curve.items;
        }
        return spread > error ? 1 - error / spread : 0;
    }

    private Optional<Pair> next() {
        if (curve.items > NEXT_PAIR_LIMIT) {
            return Optional.empty();
        }
        double nu = curve.tieAt < 0 ? 0 : Math.exp(top[curve.tieAt]);
        Pair best = new Pair(table.names.get(0), table.names.get(1), -1);
        for (int i = 0; i < curve.items; i++) {
            for (int j = i + 1; j < curve.items; j++) {
                double spread = covariance.get(i, i) + covariance.get(j, j) - 2 * covariance.get(i, j);
                double gain = Math.log1p(information(top[i] - top[j], nu) * Math.max(0, spread));
                if (gain > best.gain() + 1e-12) {
                    best = new Pair(table.names.get(i), table.names.get(j), gain);
                }
            }
        }
        return Optional.of(best);
    }

    private static double information(double d, double nu) {
        double half = Math.exp(-Math.abs(d) / 2);
        double total = 1 + half * half + nu * half;
        double lead = (1 - half * half) / total;
        return ((1 + half * half) / total - lead * lead) / 4;
    }

    private List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (options.prior() > 0) {
            reasons.add("Every item has %s imagined comparisons with an item of ability 0.".formatted(options.prior()));
        }
        if (options.epsilon() > 0) {
            reasons.add("Scores were moved off their ends by epsilon = %s.".formatted(options.epsilon()));
        }
        if (options.clustered()) {
            reasons.add("Errors allow for %d judges.".formatted(votes.judges.names.size()));
        }
        return List.copyOf(reasons);
    }
}
