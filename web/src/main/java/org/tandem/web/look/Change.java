package org.tandem.web.look;

/**
 * A movement of a measure, told by its meaning: a fall in hours is an improvement and looks like one.
 *
 * @param from the value before, in units of the measure
 * @param to the value after
 * @param unit "h", "%" and so on; a difference of percentages is told in points
 * @param lowerIsBetter the measure's direction
 */
public record Change(double from, double to, String unit, boolean lowerIsBetter) {

    /** "−4 h (−19.0 %)"; without the part in brackets when {@code from} is 0 or not finite. */
    public String words(Show show) {
        double difference = to - from;
        String absolute = show.signed(difference, digits(difference)) + " " + (unit.equals("%") ? "points" : unit);
        double relative = difference / Math.abs(from);
        return Double.isFinite(relative)
                ? absolute.strip() + " (" + (relative > 0 ? "+" : "") + show.percent(relative) + ")"
                : absolute.strip();
    }

    /** "better", "worse" or "unchanged"; unchanged also when a value is missing. */
    public String verdict() {
        double gain = lowerIsBetter ? from - to : to - from;
        return gain > 0 ? "better" : gain < 0 ? "worse" : "unchanged";
    }

    private static int digits(double value) {
        return value == Math.rint(value) ? 0 : 1;
    }
}
