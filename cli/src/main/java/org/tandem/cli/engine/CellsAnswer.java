package org.tandem.cli.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.health.SmallCells;

/** Suppression of small cells: rows of {@code row, column, count}; a pair that is not there counts 0. */
record CellsAnswer(int threshold) {

    /** @param shown counts by row and column, null where a cell must not be shown */
    private record Answered(
            List<String> rows,
            List<String> columns,
            List<List<@Nullable Integer>> shown,
            int primary,
            int complementary,
            boolean hideTotals) {}

    private record Cell(String row, String column) {}

    Outcome solve(Csv csv) {
        int rowAt = csv.column("row");
        int columnAt = csv.column("column");
        int countAt = csv.column("count");
        Map<Cell, Integer> counts = new HashMap<>();
        SequencedSet<String> rows = new LinkedHashSet<>();
        SequencedSet<String> columns = new LinkedHashSet<>();
        for (var row : csv) {
            var cell = new Cell(row.text(rowAt), row.text(columnAt));
            rows.add(cell.row);
            columns.add(cell.column);
            if (counts.put(cell, count(row, countAt)) != null) {
                throw row.bad(countAt, "the cell %s, %s stands twice.".formatted(cell.row, cell.column));
            }
        }
        var json = answered(List.copyOf(rows), List.copyOf(columns), counts);
        return new Outcome.Answer(json, () -> report(json));
    }

    private static int count(Csv.Row row, int column) {
        long count = row.whole(column);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw row.bad(column, count + " is no count.");
        }
        return (int) count;
    }

    private Answered answered(List<String> rows, List<String> columns, Map<Cell, Integer> counts) {
        var table = new int[rows.size()][columns.size()];
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) {
                table[r][c] = counts.getOrDefault(new Cell(rows.get(r), columns.get(c)), 0);
            }
        }
        var result = SmallCells.withDefaults().withThreshold(threshold).solve(table);
        return new Answered(
                rows,
                columns,
                shown(table, result.hidden()),
                result.primary(),
                result.complementary(),
                result.hideTotals());
    }

    private static List<List<@Nullable Integer>> shown(int[][] table, boolean[][] hidden) {
        List<List<@Nullable Integer>> shown = new ArrayList<>();
        for (int r = 0; r < table.length; r++) {
            List<@Nullable Integer> line = new ArrayList<>();
            for (int c = 0; c < table[r].length; c++) {
                line.add(hidden[r][c] ? null : table[r][c]);
            }
            shown.add(line);
        }
        return shown;
    }

    private static String report(Answered answered) {
        var text = new StringBuilder();
        for (int r = 0; r < answered.rows().size(); r++) {
            text.append("%-20s ".formatted(answered.rows().get(r)))
                    .append(answered.shown().get(r).stream()
                            .map(count -> "%8s".formatted(count == null ? "-" : count))
                            .collect(Collectors.joining()))
                    .append('\n');
        }
        return text.append(answered.hideTotals() ? "The totals must not be shown either." : "")
                .toString()
                .stripTrailing();
    }
}
