package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * A measure in equally spaced periods with a change among them.
 *
 * @param values the measure, oldest first; NaN where a period is missing
 * @param change index of the first period after the change (0 has no period before, {@code values.size()} none after)
 * @param controls regressors, each as long as the measure
 */
public record Series(List<Double> values, int change, List<Control> controls) {

    /** The squares of larger values are no numbers any more. */
    static final double MOST = 1e100;

    public Series {
        values = List.copyOf(values);
        controls = List.copyOf(controls);
        refuseInfinite(values);
        refuseForeignChange(values.size(), change);
        for (var control : controls) refuseOtherLength(values.size(), control);
    }

    /** A measure without controls. */
    public static Series of(List<Double> values, int change) {
        return new Series(values, change, List.of());
    }

    /** Periods before the change whose measure and controls are all there. */
    public int before() {
        return present(0, change);
    }

    /** Periods after the change whose measure and controls are all there. */
    public int after() {
        return present(change, values.size());
    }

    /** The same series with the periods {@code [from, to)} treated as missing. */
    public Series without(int from, int to) {
        var kept = new ArrayList<>(values);
        for (int t = Math.max(0, from); t < Math.min(to, kept.size()); t++) kept.set(t, Double.NaN);
        return new Series(kept, change, controls);
    }

    boolean isPresent(int t) {
        if (values.get(t).isNaN()) return false;
        for (var control : controls) if (control.values().get(t).isNaN()) return false;
        return true;
    }

    private int present(int from, int to) {
        int count = 0;
        for (int t = from; t < to; t++) if (isPresent(t)) count++;
        return count;
    }

    private static void refuseInfinite(List<Double> values) {
        for (int t = 0; t < values.size(); t++)
            if (Math.abs(values.get(t)) > MOST)
                throw new IllegalArgumentException("The measure is " + values.get(t) + " in period " + (t + 1)
                        + ", but at most 1e100. Maybe a division by zero made it; a missing period is NaN.");
    }

    private static void refuseForeignChange(int size, int change) {
        if (change < 0 || change > size)
            throw new IllegalArgumentException("The change (index " + change + ") must lie within the " + size
                    + " periods. Maybe the time of the change is not one of the series.");
    }

    private static void refuseOtherLength(int size, Control control) {
        if (control.values().size() != size)
            throw new IllegalArgumentException("The control " + control.name() + " has "
                    + control.values().size() + " values, the measure " + size
                    + ". Maybe the control ends earlier; give NaN for its missing periods.");
    }
}
