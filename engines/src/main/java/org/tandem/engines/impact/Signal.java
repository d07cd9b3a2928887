package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A reading that chance alone seldom gives.
 *
 * @param period index of the reading that completes the pattern
 * @param rule which pattern
 */
public record Signal(int period, Rule rule) {

    /** The patterns, after Wheeler. */
    public enum Rule {
        /** One reading outside the limits. */
        BEYOND_LIMITS,
        /** Three of four readings in a row nearer to the same limit than to the centre. */
        THREE_OF_FOUR_NEAR_A_LIMIT,
        /** Eight readings in a row on one side of the centre. */
        EIGHT_ON_ONE_SIDE,
        /** A step from one reading to the next beyond the upper limit of the moving range. */
        LARGE_STEP
    }

    static List<Signal> in(List<Double> values, Limits limits, double highestRange) {
        var signals = new ArrayList<Signal>();
        for (int t = 0; t < values.size(); t++) {
            double value = values.get(t);
            if (Double.isNaN(value)) continue;
            if (!limits.contain(value)) signals.add(new Signal(t, Rule.BEYOND_LIMITS));
            if (together(values, t, 4, 3, limits::nearer)) signals.add(new Signal(t, Rule.THREE_OF_FOUR_NEAR_A_LIMIT));
            if (together(values, t, 8, 8, limits::side)) signals.add(new Signal(t, Rule.EIGHT_ON_ONE_SIDE));
            if (t > 0 && Math.abs(value - values.get(t - 1)) > highestRange)
                signals.add(new Signal(t, Rule.LARGE_STEP));
        }
        return List.copyOf(signals);
    }

    /** Whether the reading at t and enough of those before it point the same way. */
    private static boolean together(List<Double> values, int t, int window, int least, ToIntFunction<Double> way) {
        int here = way.applyAsInt(values.get(t));
        if (here == 0) return false;
        int count = 0;
        int seen = 0;
        for (int i = t; i >= 0 && seen < window; i--) {
            if (values.get(i).isNaN()) continue;
            seen++;
            if (way.applyAsInt(values.get(i)) == here) count++;
        }
        return count >= least;
    }
}
