package org.tandem.engines.impact;

import java.util.Arrays;

/**
 * Kalman filter and smoother with an exact diffuse start, in augmented form (Rosenberg 1973; de Jong 1991; Durbin &amp;
 * Koopman 2012, section 5.7): all that is diffuse stands in the columns of the {@link Design}, the moving rest starts at
 * zero. Filtering every column and regressing the measure on them gives the same diffuse likelihood, innovations and
 * smoothed states as the exact initial filter, also with missing periods, and shows what is not identified as a missing
 * rank.
 */
final class AugmentedFilter {

    /** Share of the irregular variance that stands for "none": keeps the first period's variance above zero. */
    static final double NO_IRREGULAR = 1e-8;

    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final Design design;
    private final int seasonElements;
    private final int n;
    private final int k;
    private final RecursiveRegression regression;
    private final double[] row;
    private double logVariances;
    private int used;

    AugmentedFilter(Design design, Structure structure) {
        this.design = design;
        seasonElements = structure.season().elements();
        n = design.rows.length;
        k = design.coefficients();
        regression = new RecursiveRegression(k);
        row = new double[k + 1];
    }

    /** The diffuse log-likelihood at these ratios of variances, the common scale concentrated out. */
    double logLik(Variances ratios) {
        filter(ratios, Track.NONE);
        int free = used - regression.rank();
        double scale = regression.residualSumOfSquares() / free;
        return -.5 * (free * (LOG_2_PI + 1 + Math.log(scale)) + logVariances + regression.logDeterminant());
    }

    /** The common scale at the ratios last filtered. */
    double scale() {
        return regression.residualSumOfSquares() / (used - regression.rank());
    }

    int used() {
        return used;
    }

    RecursiveRegression regression() {
        return regression;
    }

    /** Runs over all periods; gives the recursive residuals (NaN where a period has none). */
    double[] filter(Variances ratios, Track track) {
        var part = new RandomPart(ratios, seasonElements);
        var p = new double[part.size][part.size];
        var states = new double[k + 1][part.size];
        var residuals = new double[n];
        start();
        for (int t = 0; t < n; t++) {
            residuals[t] = update(part, p, states, new Step(t, ratios.irregular(), track));
            for (var state : states) part.advance(state);
            part.advance(p);
        }
        return residuals;
    }

    private record Step(int t, double irregular, Track track) {}

    private void start() {
        regression.clear();
        logVariances = 0;
        used = 0;
    }

    private double update(RandomPart part, double[][] p, double[][] states, Step step) {
        var gain = new double[part.size];
        for (int i = 0; i < part.size; i++) gain[i] = part.seen(p[i]);
        double variance = part.seen(gain) + step.irregular;
        boolean present = design.present[step.t];
        for (int c = 0; c <= k; c++) row[c] = design.rows[step.t][c] - part.seen(states[c]);
        step.track.keep(step.t, gain, variance, row);
        if (!present) return Double.NaN;
        absorb(p, states, gain, variance);
        return whiten(variance);
    }

    private void absorb(double[][] p, double[][] states, double[] gain, double variance) {
        for (int i = 0; i < gain.length; i++) {
            double share = gain[i] / variance;
            for (int j = 0; j < gain.length; j++) p[i][j] -= share * gain[j];
            for (int c = 0; c <= k; c++) states[c][i] += share * row[c];
        }
    }

    private double whiten(double variance) {
        double sd = Math.sqrt(variance);
        for (int c = 0; c <= k; c++) row[c] /= sd;
        logVariances += Math.log(variance);
        used++;
        return regression.add(row);
    }

    /** What the backward pass needs. */
    static final class Track {
        static final Track NONE = new Track(0);
        final double[][] gains;
        final double[][] innovations;
        final double[] variances;

        Track(int n) {
            gains = new double[n][];
            innovations = new double[n][];
            variances = new double[n];
        }

        void keep(int t, double[] gain, double variance, double[] innovation) {
            if (this == NONE) return;
            gains[t] = gain;
            variances[t] = variance;
            innovations[t] = Arrays.copyOf(innovation, innovation.length);
        }
    }

    /**
     * The backward pass: for each period what of each column remains after the moving part has followed it as well as it
     * can (the measure's column last), then the variance of the moving part.
     */
    double[][] smooth(Variances ratios, Track track) {
        var part = new RandomPart(ratios, seasonElements);
        var r = new double[k + 1][part.size];
        var info = new double[part.size][part.size];
        var result = new double[n][];
        for (int t = n - 1; t >= 0; t--) {
            for (var column : r) part.retreat(column);
            part.retreat(info);
            if (design.present[t])
                gather(part, r, info, new Kept(track.gains[t], track.variances[t], track.innovations[t]));
            result[t] = smoothed(part, r, info, new Kept(track.gains[t], track.variances[t], track.innovations[t]));
        }
        return result;
    }

    private record Kept(double[] gain, double variance, double[] innovation) {}

    private void gather(RandomPart part, double[][] r, double[][] info, Kept kept) {
        for (int c = 0; c <= k; c++) part.addSeen(r[c], (kept.innovation[c] - dot(kept.gain, r[c])) / kept.variance);
        gatherInformation(part, info, kept);
    }

    /** info := Z Z'/F + (I - Z g'/F) info (I - g Z'/F). */
    private static void gatherInformation(RandomPart part, double[][] info, Kept kept) {
        int m = part.size;
        var pulled = new double[m];
        for (int i = 0; i < m; i++) pulled[i] = dot(info[i], kept.gain) / kept.variance;
        double both = dot(pulled, kept.gain) / kept.variance;
        for (int i = 0; i < m; i++) part.addSeen(info[i], -pulled[i]);
        var across = new double[m];
        for (int j = 0; j < m; j++) across[j] = -pulled[j];
        part.addSeen(across, both + 1 / kept.variance);
        var z = new double[m];
        part.addSeen(z, 1);
        for (int i = 0; i < m; i++) if (z[i] != 0) for (int j = 0; j < m; j++) info[i][j] += across[j];
    }

    private double[] smoothed(RandomPart part, double[][] r, double[][] info, Kept kept) {
        var result = new double[k + 2];
        for (int c = 0; c <= k; c++) result[c] = kept.innovation[c] - dot(kept.gain, r[c]);
        double variance = part.seen(kept.gain);
        for (int i = 0; i < part.size; i++) variance -= kept.gain[i] * dot(info[i], kept.gain);
        result[k + 1] = Math.max(0, variance);
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
