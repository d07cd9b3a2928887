package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tandem.deliver.outcomes.Preview.BadLine;

/** A file read as the readings of a plan: the good rows, and every bad line with its reason. Decides, stores nothing. */
final class ReadingFile {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final int FIRST = 8;

    private final PlanTerms terms;
    private final ReadingTable known;
    private final LocalDate today;
    private final List<BadLine> bad = new ArrayList<>();
    private final TreeMap<Long, Map<String, String>> rows = new TreeMap<>();
    private final Map<Long, Long> seen = new HashMap<>();
    private int repeated;

    private ReadingFile(PlanTerms terms, ReadingTable known, LocalDate today) {
        this.terms = terms;
        this.known = known;
        this.today = today;
    }

    /** @param rows by period, only those that are new */
    record Read(Preview preview, TreeMap<Long, Map<String, String>> rows) {}

    static Read of(String name, CsvFile file, Mapping mapping, Against against) {
        var reading = new ReadingFile(against.terms(), against.known(), against.today());
        var preview = reading.read(name, file, mapping);
        return new Read(preview, reading.rows);
    }

    /** What a file is held against. */
    record Against(PlanTerms terms, ReadingTable known, LocalDate today) {}

    private Preview read(String name, CsvFile file, Mapping mapping) {
        var columns = columns(file, mapping);
        int period = file.header().indexOf(mapping.period());
        if (bad.isEmpty()) {
            file.lines().forEach(line -> line(line, period, columns, file.semicolons()));
        }
        if (bad.isEmpty() && rows.isEmpty()) {
            bad.add(new BadLine(
                    1, repeated == 0 ? "The file has no line below its header." : "Every line is known already."));
        }
        var first = file.lines().stream().limit(FIRST).map(CsvFile.Line::cells).toList();
        return new Preview(name, file.header(), first, mapping, rows.size(), repeated, bad);
    }

    private Map<Column, Integer> columns(CsvFile file, Mapping mapping) {
        if (!file.header().contains(mapping.period())) {
            bad.add(new BadLine(
                    1,
                    "Choose the column that names the %s."
                            .formatted(terms.rhythm().title())));
        }
        var found = new HashMap<Column, Integer>();
        for (var column : terms.columns()) {
            var name = mapping.columns().getOrDefault(column.key(), "");
            if (file.header().contains(name)) {
                found.put(column, file.header().indexOf(name));
            } else if (column.required()) {
                bad.add(new BadLine(1, "Choose the column for “%s”.".formatted(column.title())));
            }
        }
        return found;
    }

    private void line(CsvFile.Line line, int period, Map<Column, Integer> columns, boolean decimalComma) {
        if (line.cells().stream().allMatch(String::isEmpty)) {
            return;
        }
        var text = cell(line, period);
        var number = terms.rhythm().read(text);
        if (number.isEmpty()) {
            refuse(
                    line,
                    "“%s” is not a %s. Write it such as %s."
                            .formatted(
                                    shown(text),
                                    terms.rhythm().title(),
                                    terms.rhythm().example()));
            return;
        }
        var earlier = seen.putIfAbsent(number.get(), line.number());
        if (earlier != null) {
            refuse(
                    line,
                    "%s stands in line %d already.".formatted(terms.rhythm().label(number.get()), earlier));
        } else if (terms.rhythm().end(number.get()).isAfter(today)) {
            refuse(line, "%s has not ended yet.".formatted(terms.rhythm().label(number.get())));
        } else {
            keep(line, number.get(), cells(line, columns, decimalComma));
        }
    }

    private Map<String, String> cells(CsvFile.Line line, Map<Column, Integer> columns, boolean decimalComma) {
        var cells = new TreeMap<String, String>();
        columns.forEach((column, at) -> {
            var text = decimalComma ? cell(line, at).replace(',', '.') : cell(line, at);
            if (NUMBER.matcher(text).matches()) {
                cells.put(column.key(), text.startsWith("+") ? text.substring(1) : text);
            } else if (!text.isEmpty()) {
                refuse(
                        line,
                        "“%s” in the column for “%s” is not a number. Write it such as 12.5."
                                .formatted(shown(text), column.title()));
            }
        });
        if (columns.keySet().stream().anyMatch(column -> column.key().equals(Column.VOLUME))
                && cells.containsKey(Column.VALUE)
                && !cells.containsKey(Column.VOLUME)) {
            refuse(line, "The reading has no volume. Give one, or leave both empty.");
        }
        return cells;
    }

    private void keep(CsvFile.Line line, long period, Map<String, String> cells) {
        var old = known.rows().get(period);
        if (old == null) {
            rows.put(period, cells);
        } else if (old.equals(cells)) {
            repeated++;
        } else {
            refuse(
                    line,
                    "%s was read before with other values (%s). Withdraw that import first."
                            .formatted(terms.rhythm().label(period), old.getOrDefault(Column.VALUE, "none")));
        }
    }

    private void refuse(CsvFile.Line line, String reason) {
        bad.add(new BadLine(line.number(), reason));
    }

    private static String cell(CsvFile.Line line, int at) {
        return at < line.cells().size() ? line.cells().get(at) : "";
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
