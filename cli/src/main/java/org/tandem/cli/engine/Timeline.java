package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Times as equally spaced periods: the smallest distance is one period, a time that lacks a row is a period without one.
 *
 * @param labels the name of each period; a period without a row is called after its place, {@code (3 after 2026-01)}
 * @param slots for each given time, its period
 */
record Timeline(List<String> labels, List<Integer> slots, Optional<TimeAxis> axis, double first, double spacing) {

    private static final double TOLERANCE = .1;
    private static final int MOST = 1_000_000;

    /** Distinct times in any order (words: in theirs). */
    static Timeline of(List<String> times) {
        var axis = TimeAxis.of(times);
        return axis.isPresent() && times.size() > 1 ? spaced(times, axis.get()) : ordered(times);
    }

    int periods() {
        return labels.size();
    }

    /** The first period at or after a time. */
    int from(String time) {
        if (axis.isEmpty()) return word(time);
        double place = axis.get()
                .find(time)
                .orElseGet(() -> month(time)
                        .orElseThrow(() -> new IllegalArgumentException("The change " + time
                                + " is not written like the file's times, such as " + labels.getFirst() + ".")));
        return (int) Math.clamp(Math.ceil((place - first) / spacing - TOLERANCE), 0, labels.size());
    }

    /** A month such as 1983-02 where the file has days of months, or years with fractions such as 1983.0833. */
    private OptionalDouble month(String time) {
        var month = TimeAxis.MONTH.find(time);
        if (month.isEmpty()) return month;
        return switch (axis.orElseThrow()) {
            case DATE_BY_MONTH -> month;
            case NUMBER ->
                spacing < 1 ? OptionalDouble.of(Math.rint(month.getAsDouble() - 1) / 12) : OptionalDouble.empty();
            case MONTH, QUARTER, WEEK, DAY, MOMENT -> OptionalDouble.empty();
        };
    }

    private int word(String time) {
        int at = labels.indexOf(time);
        if (at < 0)
            throw new IllegalArgumentException("The change " + time + " is none of the file's times, from "
                    + labels.getFirst() + " to " + labels.getLast() + ".");
        return at;
    }

    private static Timeline ordered(List<String> times) {
        var slots = new ArrayList<Integer>();
        for (int i = 0; i < times.size(); i++) slots.add(i);
        return new Timeline(List.copyOf(times), slots, Optional.empty(), 0, 1);
    }

    private static Timeline spaced(List<String> times, TimeAxis axis) {
        var sorted =
                times.stream().sorted(Comparator.comparingDouble(axis::place)).toList();
        double first = axis.place(sorted.getFirst());
        double smallest = smallest(sorted, axis);
        // the smallest distance carries the rounding of two times; the whole span spreads it thin
        double span = axis.place(sorted.getLast()) - first;
        double spacing = span / Math.rint(span / smallest);
        var slots = times.stream().map(time -> slot(time, axis, first, spacing)).toList();
        return new Timeline(labels(times, slots), slots, Optional.of(axis), first, spacing);
    }

    private static double smallest(List<String> sorted, TimeAxis axis) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.size(); i++)
            smallest = Math.min(smallest, axis.place(sorted.get(i)) - axis.place(sorted.get(i - 1)));
        return smallest;
    }

    private static int slot(String time, TimeAxis axis, double first, double spacing) {
        double slot = (axis.place(time) - first) / spacing;
        if (Math.abs(slot - Math.rint(slot)) > TOLERANCE || slot > MOST)
            throw new IllegalArgumentException(
                    "The time " + time + " does not stand at an equal distance: it is " + slot
                            + " times the smallest distance after the first. Maybe one row a period, each of the same length.");
        return (int) Math.rint(slot);
    }

    private static List<String> labels(List<String> times, List<Integer> slots) {
        int size = slots.stream().mapToInt(i -> i).max().orElseThrow() + 1;
        var labels = new String[size];
        for (int i = 0; i < times.size(); i++) labels[slots.get(i)] = times.get(i);
        int known = 0;
        for (int t = 0; t < size; t++) {
            if (labels[t] == null) labels[t] = "(" + (t - known) + " after " + labels[known] + ")";
            else known = t;
        }
        return List.of(labels);
    }
}
