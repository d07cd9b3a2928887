package org.tandem.engines.health;

import java.util.List;

/**
 * Trust from 1 to 7 with a warning at both ends [D29]: low when either side's 95 % upper end is under 4; too comfortable
 * when in two waves running both sides' trust is at least 6, task conflict at most 2, and nobody recorded a dissent.
 * Fewer than five answers a side: no scores, a conversation instead [C3].
 */
public sealed interface TrustGauge {

    /**
     * One survey.
     *
     * @param first answers of one side on trust, 1 to 7
     * @param second answers of the other
     * @param taskConflict mean over both sides, 1 to 7
     * @param dissents recorded since the wave before
     */
    record Wave(double[] first, double[] second, double taskConflict, int dissents) {
        private static final int FEWEST = 5;

        boolean enough() {
            return first.length >= FEWEST && second.length >= FEWEST;
        }

        boolean comfortable() {
            return enough() && mean(first) >= 6 && mean(second) >= 6 && taskConflict <= 2 && dissents == 0;
        }

        static double mean(double[] answers) {
            return java.util.Arrays.stream(answers).average().orElse(0);
        }
    }

    /** Too few answers: talk. */
    record Conversation() implements TrustGauge {}

    /**
     * The gauge.
     *
     * @param gap first less second
     */
    record Reading(Side first, Side second, double gap, boolean low, boolean tooComfortable) implements TrustGauge {}

    /** Mean of one side with its interval. */
    record Side(double mean, Interval interval) {
        static Side of(double[] answers) {
            return new Side(Wave.mean(answers), Interval.ofMean(answers));
        }

        boolean low() {
            return interval.upper() < 4;
        }
    }

    /** Reads the last wave, with the one before it for comfort. */
    static TrustGauge of(List<Wave> waves) {
        if (waves.isEmpty() || !waves.getLast().enough()) {
            return new Conversation();
        }
        var last = waves.getLast();
        var first = Side.of(last.first());
        var second = Side.of(last.second());
        boolean comfortable = waves.size() > 1
                && last.comfortable()
                && waves.get(waves.size() - 2).comfortable();
        return new Reading(first, second, first.mean() - second.mean(), first.low() || second.low(), comfortable);
    }
}
