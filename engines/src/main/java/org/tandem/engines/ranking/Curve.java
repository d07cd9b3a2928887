package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Log-likelihood, score and information at one point. Parameters: abilities by name, then the order effect, then
 * log nu, the last two where asked.
 *
 * <p>With e = exp(d/2), b = exp(-d/2): the chances of win, loss and tie are e, b and nu over their sum; the information of d
 * is (e b + nu (e + b) / 4) over the sum's square.
 */
final class Curve {
    /** Exponents beyond that are taken pair by pair, scaled so that no double runs over. */
    private static final double FAR = 350;

    private final Table table;
    private final Ranking.Options options;
    final int items;
    final int size;
    final int orderAt;
    final int tieAt;
    final double[] at;
    final double[] score;
    /** Information of the difference of each pair, its covariance with a tie, and the tie's own. */
    final double[] variance;

    private final double[] withTie;
    private final double[] ofTie;
    private final double[] priorInformation;
    private final double[] own;
    /** Expected share of wins less losses, and of ties, of each pair. */
    final double[] lead;

    final double[] tie;
    private final double nu;
    /** Exponentials of half the abilities and of their opposites; one an item instead of one a pair. */
    private final double[] up;

    private final double[] down;
    private final boolean near;
    private double logPrior;

    Curve(Table table, Ranking.Options options, double[] at) {
        this.table = table;
        this.options = options;
        this.at = at;
        items = table.names.size();
        orderAt = options.order() ? items : -1;
        tieAt = options.ties() ? items + (options.order() ? 1 : 0) : -1;
        size = size(table, options);
        score = new double[size];
        own = new double[size];
        variance = new double[table.size()];
        withTie = new double[options.ties() ? table.size() : 0];
        ofTie = new double[withTie.length];
        lead = new double[table.size()];
        tie = new double[withTie.length];
        priorInformation = new double[items];
        nu = tieAt < 0 ? 0 : Math.exp(at[tieAt]);
        near = Arrays.stream(at).allMatch(a -> Math.abs(a) < FAR);
        up = near ? Arrays.stream(at).map(a -> Math.exp(a / 2)).toArray() : at;
        down = near ? Arrays.stream(at).map(a -> Math.exp(-a / 2)).toArray() : at;
        boolean plain = near && orderAt < 0 && tieAt < 0;
        for (int i = 0; i < items; i++) {
            if (plain) {
                plainPairs(i);
            } else {
                pairs(i);
            }
        }
        prior(at);
    }

    static int size(Table table, Ranking.Options options) {
        return table.names.size() + (options.order() ? 1 : 0) + (options.ties() ? 1 : 0);
    }

    /** The pairs of which the item is the one, when there are neither ties nor an order. */
    private void plainPairs(int i) {
        double gained = 0;
        double told = 0;
        for (int k = table.start[i]; k < table.start[i + 1]; k++) {
            int j = table.other[k];
            double e = up[i] * down[j];
            double b = down[i] * up[j];
            double share = 1 / (e + b);
            double margin = (e - b) * share;
            double n = table.wins[k] + table.losses[k];
            double v = n * share * share;
            double rest = (table.wins[k] - table.losses[k] - n * margin) / 2;
            lead[k] = margin;
            variance[k] = v;
            gained += rest;
            told += v;
            score[j] -= rest;
            own[j] += v;
        }
        score[i] += gained;
        own[i] += told;
    }

    private void pairs(int i) {
        for (int k = table.start[i]; k < table.start[i + 1]; k++) {
            double d = difference(k, at);
            double half = half(k, d);
            pair(k, d, half);
            if (tieAt >= 0) {
                withTie(k);
            }
            tell(k);
        }
    }

    private double difference(int k, double[] at) {
        double d = at[table.one[k]] - at[table.other[k]];
        return orderAt < 0 ? d : d + table.home[k] * at[orderAt];
    }

    /** exp(-|d|/2). */
    private double half(int k, double d) {
        int i = table.one[k];
        int j = table.other[k];
        return near && orderAt < 0 ? Math.min(up[i] * down[j], down[i] * up[j]) : Math.exp(-Math.abs(d) / 2);
    }

    /** Scaled by exp(-|d|/2), which is {@code half}: the stronger side 1, the weaker exp(-|d|), a tie nu exp(-|d|/2). */
    private void pair(int k, double d, double half) {
        double weaker = half * half;
        double draw = nu * half;
        double share = 1 / (1 + weaker + draw);
        double margin = Math.copySign((1 - weaker) * share, d);
        double n = table.all(k);
        lead[k] = margin;
        variance[k] = n * share * share * (weaker + draw * (1 + weaker) / 4);
        gain(k, (table.wins[k] - table.losses[k] - n * margin) / 2);
        if (tieAt >= 0) {
            tie[k] = draw * share;
        }
    }

    private void withTie(int k) {
        double n = table.all(k);
        withTie[k] = -n * lead[k] * tie[k] / 2;
        ofTie[k] = n * tie[k] * (1 - tie[k]);
        score[tieAt] += table.ties[k] - n * tie[k];
    }

    private void gain(int k, double rest) {
        score[table.one[k]] += rest;
        score[table.other[k]] -= rest;
        if (orderAt >= 0) {
            score[orderAt] += table.home[k] * rest;
        }
    }

    private void tell(int k) {
        own[table.one[k]] += variance[k];
        own[table.other[k]] += variance[k];
        if (orderAt >= 0) {
            own[orderAt] += Math.abs(table.home[k]) * variance[k];
        }
        if (tieAt >= 0) {
            own[tieAt] += ofTie[k];
        }
    }

    /** Of the votes alone. */
    double logLik() {
        double sum = 0;
        for (int k = 0; k < variance.length; k++) {
            double d = difference(k, at);
            double half = half(k, d);
            double weak = (d >= 0 ? table.losses[k] : table.wins[k]) + table.ties[k] / 2;
            sum -= table.all(k) * Math.log(1 + half * half + nu * half) + weak * Math.abs(d);
            sum += tieAt < 0 ? 0 : table.ties[k] * at[tieAt];
        }
        return sum;
    }

    private void prior(double[] at) {
        for (int i = 0; i < items && options.prior() > 0; i++) {
            double p = 1 / (1 + Math.exp(-at[i]));
            score[i] += options.prior() * (.5 - p);
            priorInformation[i] = options.prior() * p * (1 - p);
            own[i] += priorInformation[i];
            logPrior += options.prior() * (at[i] / 2 - Math.log1p(Math.exp(-Math.abs(at[i]))) - Math.max(0, at[i]));
        }
    }

    double objective() {
        return logLik() + logPrior;
    }

    /** Information times a vector. */
    double[] times(double[] x) {
        var y = new double[size];
        for (int i = 0; i < items; i++) {
            y[i] = priorInformation[i] * x[i];
        }
        if (orderAt < 0 && tieAt < 0) {
            for (int i = 0; i < items; i++) {
                plainTimes(i, x, y);
            }
        } else {
            fullTimes(x, y);
        }
        return y;
    }

    private void plainTimes(int i, double[] x, double[] y) {
        double sum = 0;
        for (int k = table.start[i]; k < table.start[i + 1]; k++) {
            int j = table.other[k];
            double v = variance[k] * (x[i] - x[j]);
            sum += v;
            y[j] -= v;
        }
        y[i] += sum;
    }

    private void fullTimes(double[] x, double[] y) {
        for (int k = 0; k < variance.length; k++) {
            double d = difference(k, x);
            double v = variance[k] * d;
            if (tieAt >= 0) {
                v += withTie[k] * x[tieAt];
                y[tieAt] += withTie[k] * d + ofTie[k] * x[tieAt];
            }
            y[table.one[k]] += v;
            y[table.other[k]] -= v;
            if (orderAt >= 0) {
                y[orderAt] += table.home[k] * v;
            }
        }
    }

    /** The information as rows, from the diagonal on. */
    double[][] information() {
        var rows = new double[size][];
        for (int p = 0; p < size; p++) {
            rows[p] = new double[size];
            rows[p][p] = p < items ? priorInformation[p] : 0;
        }
        for (int k = 0; k < variance.length; k++) {
            enter(rows, k);
        }
        return rows;
    }

    private void enter(double[][] rows, int k) {
        int i = table.one[k];
        int j = table.other[k];
        rows[i][i] += variance[k];
        rows[j][j] += variance[k];
        rows[i][j] -= variance[k];
        if (orderAt >= 0) {
            double v = table.home[k] * variance[k];
            rows[i][orderAt] += v;
            rows[j][orderAt] -= v;
            rows[orderAt][orderAt] += Math.abs(v);
        }
        if (tieAt >= 0) {
            rows[i][tieAt] += withTie[k];
            rows[j][tieAt] -= withTie[k];
            rows[tieAt][tieAt] += ofTie[k];
            if (orderAt >= 0) {
                rows[orderAt][tieAt] += table.home[k] * withTie[k];
            }
        }
    }

    /** Diagonal of the information: what each parameter's own comparisons tell. Not to be changed. */
    double[] own() {
        return own;
    }
}
