package org.tandem.engines.impact;

/**
 * The moving part of the state, from zero: level, slope and season, as far as their variances are above zero. Transition
 * and measurement are applied by hand, which keeps a period at the square of the number of elements.
 */
final class RandomPart {

    final int size;
    private final Variances ratios;
    private final boolean level;
    private final boolean slope;
    private final int season;
    private final int seasonAt;

    RandomPart(Variances ratios, int seasonElements) {
        this.ratios = ratios;
        slope = ratios.slope() > 0;
        level = slope || ratios.level() > 0;
        season = ratios.season() > 0 ? seasonElements : 0;
        seasonAt = (level ? 1 : 0) + (slope ? 1 : 0);
        size = seasonAt + season;
    }

    /** What the measure sees of a state. */
    double seen(double[] state) {
        double sum = level ? state[0] : 0;
        return season > 0 ? sum + state[seasonAt] : sum;
    }

    /** Adds x where the measure looks. */
    void addSeen(double[] state, double x) {
        if (level) state[0] += x;
        if (season > 0) state[seasonAt] += x;
    }

    /** state := T state. */
    void advance(double[] state) {
        if (slope) state[0] += state[1];
        if (season == 0) return;
        double sum = 0;
        for (int i = seasonAt; i < size; i++) sum += state[i];
        System.arraycopy(state, seasonAt, state, seasonAt + 1, season - 1);
        state[seasonAt] = -sum;
    }

    /** state := T' state. */
    void retreat(double[] state) {
        if (slope) state[1] += state[0];
        if (season == 0) return;
        double first = state[seasonAt];
        for (int i = seasonAt; i < size - 1; i++) state[i] = state[i + 1] - first;
        state[size - 1] = -first;
    }

    /** p := T p T' + Q for a symmetric p. */
    void advance(double[][] p) {
        for (var row : p) advance(row);
        advanceRows(p);
        if (level) p[0][0] += ratios.level();
        if (slope) p[1][1] += ratios.slope();
        if (season > 0) p[seasonAt][seasonAt] += ratios.season();
    }

    private void advanceRows(double[][] p) {
        if (slope) for (int j = 0; j < size; j++) p[0][j] += p[1][j];
        if (season == 0) return;
        var last = p[size - 1];
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int i = seasonAt; i < size; i++) sum += p[i][j];
            last[j] = -sum;
        }
        System.arraycopy(p, seasonAt, p, seasonAt + 1, season - 1);
        p[seasonAt] = last;
    }

    /** n := T' n T for a symmetric n. */
    void retreat(double[][] n) {
        for (var row : n) retreat(row);
        for (int j = 0; j < size; j++) {
            var column = new double[size];
            for (int i = 0; i < size; i++) column[i] = n[i][j];
            retreat(column);
            for (int i = 0; i < size; i++) n[i][j] = column[i];
        }
    }
}
