package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Log-likelihood, score and information at one point. Parameters: abilities by name, then the order effect, then
 * log nu, the last two where asked.
 */
final class Curve {
    /** Abilities beyond that are no longer exponents of doubles. */
    private static final double FAR = 1_000;

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
    final double[] priorInformation;
    /** Expected share of wins less losses, and of ties, of each pair. */
    final double[] lead;

    final double[] tie;
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
        variance = new double[table.size()];
        withTie = new double[options.ties() ? table.size() : 0];
        ofTie = new double[withTie.length];
        lead = new double[table.size()];
        tie = new double[withTie.length];
        priorInformation = new double[items];
        pairs(at);
        prior(at);
    }

    static int size(Table table, Ranking.Options options) {
        return table.names.size() + (options.order() ? 1 : 0) + (options.ties() ? 1 : 0);
    }

    private void pairs(double[] at) {
        double nu = tieAt < 0 ? 0 : Math.exp(at[tieAt]);
        boolean near = Arrays.stream(at).allMatch(a -> Math.abs(a) < FAR);
        var up = near ? Arrays.stream(at).map(a -> Math.exp(a / 2)).toArray() : at;
        var down = near ? Arrays.stream(at).map(a -> Math.exp(-a / 2)).toArray() : at;
        for (int k = 0; k < variance.length; k++) {
            double d = difference(k, at);
            // An exponential an item instead of one a pair.
            double half = near && orderAt < 0
                    ? Math.min(up[table.one[k]] * down[table.other[k]], down[table.one[k]] * up[table.other[k]])
                    : Math.exp(-Math.abs(d) / 2);
            pair(k, d, nu, half);
        }
        for (int k = 0; k < withTie.length; k++) {
            withTie(k);
        }
    }

    private double difference(int k, double[] at) {
        double d = at[table.one[k]] - at[table.other[k]];
        return orderAt < 0 ? d : d + table.home[k] * at[orderAt];
    }

    /** Scaled by exp(-|d|/2), which is {@code half}: the stronger side 1, the weaker exp(-|d|), a tie nu exp(-|d|/2). */
    private void pair(int k, double d, double nu, double half) {
        double weaker = half * half;
        double share = 1 / (1 + weaker + nu * half);
        double margin = (1 - weaker) * share;
        double wins = table.wins[k];
        double losses = table.losses[k];
        double n = wins + losses + table.ties[k];
        double signed = d >= 0 ? margin : -margin;
        lead[k] = signed;
        variance[k] = n * ((1 + weaker) * share - margin * margin) / 4;
        gain(k, (wins - losses - n * signed) / 2);
        if (nu > 0) {
            tie[k] = nu * half * share;
        }
    }

    /** Of the votes alone. */
    double logLik() {
        double nu = tieAt < 0 ? 0 : Math.exp(at[tieAt]);
        double sum = 0;
        for (int k = 0; k < variance.length; k++) {
            double d = difference(k, at);
            double half = Math.exp(-Math.abs(d) / 2);
            double weak = (d >= 0 ? table.losses[k] : table.wins[k]) + table.ties[k] / 2;
            sum -= table.all(k) * Math.log(1 + half * half + nu * half) + weak * Math.abs(d);
            sum += tieAt < 0 ? 0 : table.ties[k] * at[tieAt];
        }
        return sum;
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

    private void prior(double[] at) {
        for (int i = 0; i < items && options.prior() > 0; i++) {
            double p = 1 / (1 + Math.exp(-at[i]));
            score[i] += options.prior() * (.5 - p);
            priorInformation[i] = options.prior() * p * (1 - p);
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
            plainTimes(x, y);
        } else {
            fullTimes(x, y);
        }
        return y;
    }

    private void plainTimes(double[] x, double[] y) {
        var one = table.one;
        var other = table.other;
        for (int k = 0; k < variance.length; k++) {
            double v = variance[k] * (x[one[k]] - x[other[k]]);
            y[one[k]] += v;
            y[other[k]] -= v;
        }
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

    /** Diagonal of the information: what each parameter's own comparisons tell. */
    double[] own() {
        var sum = Arrays.copyOf(priorInformation, size);
        for (int k = 0; k < variance.length; k++) {
            sum[table.one[k]] += variance[k];
            sum[table.other[k]] += variance[k];
            if (orderAt >= 0) {
                sum[orderAt] += Math.abs(table.home[k]) * variance[k];
            }
            if (tieAt >= 0) {
                sum[tieAt] += ofTie[k];
            }
        }
        return sum;
    }
}
