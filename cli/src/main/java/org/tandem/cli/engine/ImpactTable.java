package org.tandem.cli.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of an impact file that were asked for: one entry a row, numbers NaN where missing. */
record ImpactTable(List<String> times, List<String> units, Map<String, List<Double>> numbers, List<Long> lines) {

    /**
     * @param unit the column of the units; empty for a single series
     * @param markColumn holds 1 or 0 in every row; empty for none
     */
    static ImpactTable read(Input input, String time, String unit, List<String> numberColumns, String markColumn)
            throws IOException {
        var table = new ImpactTable(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        try (Csv rows = input.csv()) {
            int timeAt = rows.column(time);
            int unitAt = unit.isEmpty() ? -1 : rows.column(unit);
            var at = new LinkedHashMap<String, Integer>();
            for (var name : numberColumns) at.put(name, rows.column(name));
            int markAt = markColumn.isEmpty() ? -1 : rows.column(markColumn);
            at.keySet().forEach(name -> table.numbers.put(name, new ArrayList<>()));
            if (markAt >= 0) table.numbers.put(markColumn, new ArrayList<>());
            for (Csv.Row row : rows) {
                table.add(row, timeAt, unitAt, at);
                if (markAt >= 0) table.column(markColumn).add(row.flag(markAt) ? 1. : 0.);
            }
        }
        if (table.times.isEmpty()) throw BadInput.in(input.name(), "It has a header but no rows.");
        return table;
    }

    private void add(Csv.Row row, int time, int unit, Map<String, Integer> at) {
        times.add(row.text(time));
        units.add(unit < 0 ? "" : row.text(unit));
        lines.add(row.line());
        at.forEach((name, column) -> column(name).add(row.isMissing(column) ? Double.NaN : row.number(column)));
    }

    List<Double> column(String name) {
        var values = numbers.get(name);
        if (values == null) throw new IllegalStateException(name + " was not read.");
        return values;
    }

    /** Refuses a time that stands twice for the same unit. */
    void refuseRepeats(String file, String time) {
        var seen = new LinkedHashMap<List<String>, Long>();
        for (int i = 0; i < times.size(); i++) {
            var first = seen.putIfAbsent(List.of(units.get(i), times.get(i)), lines.get(i));
            if (first != null)
                throw BadInput.at(
                        file,
                        lines.get(i),
                        time,
                        "The time " + times.get(i) + " stands already in line " + first + ".");
        }
    }

    Timeline timeline() {
        return Timeline.of(new ArrayList<>(new LinkedHashSet<>(times)));
    }

    /** A column of one unit along the timeline, NaN where there is no row. */
    List<Double> along(Timeline timeline, String column, String unit) {
        var distinct = new ArrayList<>(new LinkedHashSet<>(times));
        var slot = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < distinct.size(); i++)
            slot.put(distinct.get(i), timeline.slots().get(i));
        var values = new ArrayList<>(Collections.nCopies(timeline.periods(), Double.NaN));
        for (int i = 0; i < times.size(); i++)
            if (units.get(i).equals(unit))
                values.set(slot.getOrDefault(times.get(i), 0), column(column).get(i));
        return values;
    }

    Stream<String> distinctUnits() {
        return units.stream().distinct();
    }
}
