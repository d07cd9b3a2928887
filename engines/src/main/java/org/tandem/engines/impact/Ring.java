package org.tandem.engines.impact;

import java.util.Arrays;

/**
 * The moving part of the state for all columns at once: level, slope, and the season as a ring of s effects that add up to
 * zero. The effect of the coming period is minus the sum of the s - 1 latest, which is what its place in the ring holds;
 * so a period on is a step round the ring, and only the new disturbance has to be added: to the effect that becomes
 * current, and against it to the one that comes next.
 */
final class Ring {

    private final int places;
    private final int width;
    private final double[][] states;
    private final double[][] p;
    private final double[] gain;
    private Variances ratios = Variances.STILL;
    private boolean level;
    private boolean slope;
    private boolean season;
    private int first;
    private int size;
    private int now;

    /** @param places of the ring, 1 where there is no season */
    Ring(int places, int width) {
        this.places = places;
        this.width = width;
        states = new double[places + 2][width];
        p = new double[places + 2][places + 2];
        gain = new double[places + 2];
    }

    void start(Variances variances) {
        ratios = variances;
        slope = variances.slope() > 0;
        level = slope || variances.level() > 0;
        season = variances.season() > 0;
        first = (level ? 1 : 0) + (slope ? 1 : 0);
        size = first + (season ? places : 0);
        now = first;
        for (int i = 0; i < size; i++) {
            Arrays.fill(states[i], 0);
            Arrays.fill(p[i], 0);
        }
    }

    /** Takes a period's row; leaves its innovations in {@code out} and gives their variance. */
    double absorb(double[] row, double[] out) {
        System.arraycopy(row, 0, out, 0, width);
        double variance = ratios.irregular();
        if (level) subtract(out, states[0]);
        if (season) subtract(out, states[now]);
        for (int i = 0; i < size; i++) gain[i] = seen(p[i]);
        variance += size == 0 ? 0 : seen(gain);
        for (int i = 0; i < size; i++) follow(i, gain[i] / variance, out);
        return variance;
    }

    private double seen(double[] state) {
        double sum = level ? state[0] : 0;
        return season ? sum + state[now] : sum;
    }

    private void subtract(double[] out, double[] state) {
        for (int c = 0; c < width; c++) out[c] -= state[c];
    }

    private void follow(int i, double share, double[] innovation) {
        var state = states[i];
        for (int c = 0; c < width; c++) state[c] += share * innovation[c];
        var line = p[i];
        for (int j = 0; j < size; j++) line[j] -= share * gain[j];
    }

    void advance() {
        if (slope) drift();
        if (level) p[0][0] += ratios.level();
        if (slope) p[1][1] += ratios.slope();
        if (season) turn();
    }

    private void drift() {
        for (int c = 0; c < width; c++) states[0][c] += states[1][c];
        for (int j = 0; j < size; j++) p[0][j] += p[1][j];
        for (int j = 0; j < size; j++) p[j][0] += p[j][1];
    }

    private void turn() {
        now = next(now);
        int then = next(now);
        p[now][now] += ratios.season();
        p[now][then] -= ratios.season();
        p[then][now] -= ratios.season();
        p[then][then] += ratios.season();
    }

    private int next(int place) {
        return place + 1 == size ? first : place + 1;
    }
}
