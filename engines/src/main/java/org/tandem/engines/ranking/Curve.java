package org.tandem.engines.ranking;

import java.util.Arrays;

/**
 * Log-likelihood, score and information at one point. Parameters: abilities by name, then the order effect, then
 * log nu, the last two where asked.
 */
final class Curve {
    private final Table table;
    private final Ranking.Options options;
    final int items;
    final int size;
    final int orderAt;
    final int tieAt;
    final double[] score;
    /** Information of the difference of each pair, its covariance with a tie, and the tie's own. */
    final double[] variance;

    private final double[] withTie;
    private final double[] ofTie;
    final double[] priorInformation;
    /** Expected share of wins less losses, and of ties, of each pair. */
    final double[] lead;

    final double[] tie;
    double logLik;
    private double logPrior;

    Curve(Table table, Ranking.Options options, double[] at) {
        this.table = table;
        this.options = options;
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
        for (int k = 0; k < table.size(); k++) {
            pair(k, at);
        }
        prior(at);
    }

    static int size(Table table, Ranking.Options options) {
        return table.names.size() + (options.order() ? 1 : 0) + (options.ties() ? 1 : 0);
    }

    private void pair(int k, double[] at) {
        double d = at[table.one[k]] - at[table.other[k]] + (orderAt < 0 ? 0 : table.home[k] * at[orderAt]);
        double half = Math.exp(-Math.abs(d) / 2);
        double nu = tieAt < 0 ? 0 : Math.exp(at[tieAt]);
        // Scaled by exp(-|d|/2): the stronger side 1, the weaker exp(-|d|), a tie nu exp(-|d|/2).
        double total = 1 + half * half + nu * half;
        double strong = 1 / total;
        double weak = half * half / total;
        double none = nu * half / total;
        double n = table.all(k);
        double sign = d >= 0 ? 1 : -1;
        lead[k] = sign * (strong - weak);
        variance[k] = n * (strong + weak - lead[k] * lead[k]) / 4;
        double rest = (table.wins[k] - table.losses[k] - n * lead[k]) / 2;
        gain(k, rest);
        logLik += (sign > 0 ? table.wins[k] : table.losses[k]) * -Math.log(total)
                + (sign > 0 ? table.losses[k] : table.wins[k]) * (-Math.abs(d) - Math.log(total));
        if (tieAt >= 0) {
            tie[k] = none;
            withTie[k] = -n * lead[k] * none / 2;
            ofTie[k] = n * none * (1 - none);
            score[tieAt] += table.ties[k] - n * none;
            logLik += table.ties[k] * (at[tieAt] - Math.abs(d) / 2 - Math.log(total));
        }
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
        return logLik + logPrior;
    }

    /** Information times a vector. */
    double[] times(double[] x) {
        var y = new double[size];
        for (int i = 0; i < items; i++) {
            y[i] = priorInformation[i] * x[i];
        }
        for (int k = 0; k < variance.length; k++) {
            double d = x[table.one[k]] - x[table.other[k]];
            d += orderAt < 0 ? 0 : table.home[k] * x[orderAt];
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
        return y;
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
