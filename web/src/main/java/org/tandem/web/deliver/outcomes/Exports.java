package org.tandem.web.deliver.outcomes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.deliver.outcomes.Column;
import org.tandem.deliver.outcomes.Findings;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.ReadingTable;

/** Tables as CSV. A text cell that a spreadsheet would take for a formula is made harmless. */
public final class Exports {

    private Exports() {}

    static String csv(PlanTerms terms, ReadingTable table) {
        var columns = terms.columns();
        var head = line(Stream.concat(
                        Stream.of(terms.rhythm().title()), columns.stream().map(Column::title))
                .toList());
        return table.rows().entrySet().stream()
                .map(row -> line(row(terms, row.getKey(), row.getValue())))
                .collect(Collectors.joining("", head, ""));
    }

    private static List<String> row(PlanTerms terms, long period, Map<String, String> cells) {
        return Stream.concat(
                        Stream.of(terms.rhythm().label(period)),
                        terms.columns().stream().map(column -> cells.getOrDefault(column.key(), "")))
                .toList();
    }

    static String csv(Findings findings) {
        var head = line(List.of("period", "observed", "fitted", "without the change", "low", "high"));
        return findings.periods().stream()
                .map(p -> line(List.of(
                        p.period(),
                        number(p.observed()),
                        number(p.fitted()),
                        number(p.without()),
                        number(p.low()),
                        number(p.high()))))
                .collect(Collectors.joining("", head, ""));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Double.toString(value);
    }

    /** One line, quoted where it must be. */
    public static String line(List<String> cells) {
        return cells.stream().map(Exports::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var number = text.matches("-?[\\d.]+([eE]-?\\d+)?");
        var formula = !number && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
