package org.tandem.web.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a chart shows. {@code tag/chart} draws it, puts its numbers in a table beside it and links its CSV; {@code
 * charts.js} has one function for each kind. Values are plain numbers in the measure's unit; money is in the smallest
 * unit of its currency. Labels along the axis ({@code at}) must be distinct.
 */
public sealed interface Chart {

    JsonMapper JSON = JsonMapper.builder().build();

    /** What it is about: "Hours to settle a claim". */
    String title();

    /** What it says, as one sentence that also serves those who cannot see it. */
    String says();

    /** The numbers, as this reader reads them. */
    Sheet table(Show show);

    /** The kind and the values, fit to stand inside a script element. */
    default String json(Show show) {
        String kind = getClass().getSimpleName().toLowerCase(Locale.ROOT);
        var all = Map.of("kind", kind, "locale", show.locale().toLanguageTag(), "chart", this);
        return JSON.writeValueAsString(all).replace("<", "\\u003c");
    }

    /** One reading. */
    record Point(String at, double value) {}

    /** A frozen centre line with its limits. */
    record Limits(double mean, double low, double high) {}

    /** An estimate with its two-sided 95 % interval. */
    record Band(String at, double low, double middle, double high) {}

    /** A table: heads beginning with "#" are columns of numbers; the first cell of a row names it. */
    record Sheet(List<String> heads, List<List<String>> rows) {}

    /**
     * Readings, the baseline's band, the change, and what would have been without it.
     *
     * @param change the first {@code at} after the change; null when there was none yet
     * @param without the counterfactual; empty before the change
     */
    record Outcome(
            String title,
            String says,
            String unit,
            List<Point> readings,
            Limits baseline,
            @Nullable String change,
            List<Band> without)
            implements Chart {

        @Override
        public Sheet table(Show show) {
            return new Sheet(
                    List.of("When", "#Reading (" + unit + ")", "#Without the change", "#95 % interval"),
                    readings.stream().map(point -> row(point, show)).toList());
        }

        private List<String> row(Point point, Show show) {
            return without.stream()
                    .filter(band -> band.at().equals(point.at()))
                    .findFirst()
                    .map(band -> List.of(
                            point.at(),
                            show.number(point.value(), 1),
                            show.number(band.middle(), 1),
                            show.number(band.low(), 1) + " to " + show.number(band.high(), 1)))
                    .orElse(List.of(point.at(), show.number(point.value(), 1), "", ""));
        }
    }

    /**
     * A process-behaviour (XmR) chart: it explains, it never claims.
     *
     * @param limits mean and natural limits, frozen
     * @param rangeLimit upper limit of the moving ranges
     * @param signals the {@code at} of readings that the limits call a signal
     */
    record Behaviour(
            String title,
            String says,
            String unit,
            List<Point> readings,
            Limits limits,
            double rangeLimit,
            List<String> signals)
            implements Chart {

        @Override
        public Sheet table(Show show) {
            return new Sheet(
                    List.of("When", "#Reading (" + unit + ")", "Signal"),
                    readings.stream()
                            .map(point -> List.of(
                                    point.at(),
                                    show.number(point.value(), 1),
                                    signals.contains(point.at()) ? "yes" : ""))
                            .toList());
        }
    }

    /** Cumulative verified benefit: the conservative bound is solid, the estimate lighter. */
    record Value(String title, String says, String currency, List<Sum> sums) implements Chart {

        @Override
        public Sheet table(Show show) {
            return new Sheet(
                    List.of("When", "#Conservative", "#Estimate"),
                    sums.stream()
                            .map(sum -> List.of(
                                    sum.at(),
                                    show.money(sum.conservative(), currency),
                                    show.money(sum.estimate(), currency)))
                            .toList());
        }
    }

    /** Both sums up to and including this time. */
    record Sum(String at, long conservative, long estimate) {}

    /** From the verified benefit through the bands to each party's amount. */
    record Waterfall(String title, String says, String currency, List<Step> steps) implements Chart {

        @Override
        public Sheet table(Show show) {
            return new Sheet(
                    List.of("Step", "#Amount"),
                    steps.stream()
                            .map(step -> List.of(step.label(), show.money(step.amount(), currency)))
                            .toList());
        }
    }

    /**
     * One column.
     *
     * @param total true: a level, drawn from zero; false: an amount that is added to what stands before
     * @param tone a party's tone; null for none
     */
    record Step(
            String label,
            long amount,
            boolean total,
            @Nullable Tone tone) {}

    /** Calibrated values with their intervals, best first; what is tied is bracketed. */
    record Evaluation(String title, String says, List<Item> items) implements Chart {

        @Override
        public Sheet table(Show show) {
            return new Sheet(
                    List.of("Item", "#Before calibration", "#Value", "#95 % interval", "#Tie"),
                    items.stream().map(item -> row(item, show)).toList());
        }

        private static List<String> row(Item item, Show show) {
            return List.of(
                    item.label(),
                    show.number(item.before(), 2),
                    show.number(item.value(), 2),
                    show.number(item.low(), 2) + " to " + show.number(item.high(), 2),
                    item.tie() == 0 ? "" : show.number(item.tie()));
        }
    }

    /**
     * An item that was judged.
     *
     * @param before its plain mean, before calibration
     * @param tie the number of the group that it is tied with; 0 for none
     */
    record Item(String label, double before, double value, double low, double high, int tie) {}

    /** Each party's amounts over some columns, in tones: money in by party, answers by side. */
    record Tones(String title, String says, String unit, List<String> columns, List<Row> rows) implements Chart {

        @Override
        public Sheet table(Show show) {
            var heads = new ArrayList<>(List.of("Party"));
            columns.forEach(column -> heads.add("#" + column));
            return new Sheet(heads, rows.stream().map(row -> row.cells(show)).toList());
        }
    }

    /** A party's values, one a column. */
    record Row(String party, Tone tone, List<Double> values) {

        List<String> cells(Show show) {
            var cells = new ArrayList<>(List.of(party));
            values.forEach(value -> cells.add(show.number(value, 1)));
            return cells;
        }
    }
}
