package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tandem.engines.ranking.Ranking.Effect;
import org.tandem.engines.ranking.Ranking.Item;
import org.tandem.engines.ranking.Ranking.Pair;
import org.tandem.engines.ranking.Ranking.Ranked;

/** Abilities at the top of the likelihood, with everything that is said about them. */
final class Estimate {
    private static final int NEXT_PAIR_LIMIT = 2_000;
    /** A matrix of that many items has 200 MB, and takes ten seconds. */
    private static final int MATRIX_LIMIT = 5_000;
    /** A prior below this part of the information leaves that direction to rounding. */
    private static final double FELT = 1e-9;
    /** x log x of small whole numbers, which most pairs have. */
    private static final double[] SHARED = IntStream.range(0, 256)
            .mapToDouble(x -> x == 0 ? 0 : x * Math.log(x))
            .toArray();

    private final Votes votes;
    private final Table table;
    private final Ranking.Options options;
    private final double[] top;
    private final Curve curve;
    private final Covariance inverse;
    private final Covariance covariance;
    private final Judges judges;

    Estimate(Votes votes, Table table, Ranking.Options options) {
        this.votes = votes;
        this.table = table;
        this.options = options;
        curve = new Climb(table, options).top();
        top = curve.at;
        judges = new Judges(votes.judges, table, curve);
        inverse = inverse();
        covariance = options.clustered() ? judges.sandwich(inverse) : inverse;
    }

    /**
     * The direction in which all abilities move together gets a value of its own, which differences do not feel; unless a
     * prior gives it one, which they do.
     */
    private Covariance inverse() {
        if (curve.items > MATRIX_LIMIT) {
            return new Covariance.Own(curve.own());
        }
        var rows = curve.information();
        double mean = Arrays.stream(curve.own()).limit(curve.items).average().orElse(1);
        double fill = options.prior() > FELT * mean ? 0 : mean / curve.items;
        for (int i = 0; i < curve.items && fill > 0; i++) {
            for (int j = i; j < curve.items; j++) {
                rows[i][j] += fill;
            }
        }
        return new Inverse(rows);
    }

    /** Beyond such an order effect, or such an error of it, the votes say nothing about it. */
    private static final double UNTOLD = 50;

    /** Whether the order effect, if asked for, has a finite best value that differs from those of abilities. */
    boolean orderTold() {
        if (curve.orderAt < 0) {
            return true;
        }
        double se = Math.sqrt(Math.max(0, inverse.diagonal()[curve.orderAt]));
        return Math.abs(top[curve.orderAt]) < UNTOLD && se < UNTOLD;
    }

    Ranked result() {
        var own = curve.own();
        double logLik = curve.logLik();
        var ownSe = IntStream.range(0, curve.items)
                .mapToDouble(i -> 1 / Math.sqrt(own[i]))
                .toArray();
        return new Ranked(
                items(ownSe),
                logLik + votes.logCoefficients(options.ties()),
                Math.max(0, 2 * (saturated() - logLik)),
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
        var variances = variances(base);
        var totals = totals();
        return IntStream.range(0, n)
                .mapToObj(i -> new Item(
                        table.names.get(i),
                        top[i] - zero,
                        Math.sqrt(Math.max(0, variances[i])),
                        ownSe[i],
                        totals[0][i],
                        totals[1][i]))
                .sorted(Comparator.comparingDouble(Item::ability).reversed().thenComparing(Item::item))
                .toList();
    }

    /** Of abilities less that of the base, or less the mean where there is none. */
    private double[] variances(int base) {
        var zero = new double[curve.size];
        for (int i = 0; i < curve.items; i++) {
            zero[i] = base < 0 ? 1.0 / curve.items : i == base ? 1 : 0;
        }
        var with = covariance.times(zero);
        double whole = IntStream.range(0, curve.items)
                .mapToDouble(i -> zero[i] * with[i])
                .sum();
        var variances = covariance.diagonal();
        Arrays.setAll(variances, i -> i == base ? 0 : variances[i] - 2 * with[i] + whole);
        return variances;
    }

    private double mean() {
        return Arrays.stream(top).limit(curve.items).average().orElse(0);
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

    /** The log-likelihood when every pair's shares are those seen. */
    private double saturated() {
        double sum = 0;
        for (int k = 0; k < table.size(); k++) {
            sum += shared(table.wins[k]) + shared(table.losses[k]) + shared(table.ties[k]) - shared(table.all(k));
        }
        return sum;
    }

    /** x log x, 0 for none. */
    private static double shared(double count) {
        int whole = (int) count;
        return whole == count && whole < SHARED.length ? SHARED[whole] : count * Math.log(count);
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
        double se = Math.sqrt(Math.max(0, covariance.diagonal()[at]));
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
        return spread > 0 && Double.isFinite(error / spread) ? 1 - error / spread : 0;
    }

    private Optional<Pair> next() {
        if (curve.items > NEXT_PAIR_LIMIT || !(inverse instanceof Inverse whole)) {
            return Optional.empty();
        }
        double nu = curve.tieAt < 0 ? 0 : Math.exp(top[curve.tieAt]);
        return Optional.of(NextPair.of(table.names, whole.lower(), top, nu));
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
        if (inverse instanceof Covariance.Own) {
            reasons.add("Beyond %,d items, errors are from each item's own comparisons, as if all others were known."
                    .formatted(MATRIX_LIMIT));
        }
        return List.copyOf(reasons);
    }
}
