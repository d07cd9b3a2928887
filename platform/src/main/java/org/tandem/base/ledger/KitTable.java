package org.tandem.base.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of an exit kit as CSV. A cell that a spreadsheet would take for a formula is made harmless. */
public final class KitTable {

    static final String HEAD =
            line(List.of("index", "at", "type", "noun", "subject", "version", "person", "party", "words"));

    private KitTable() {}

    static String line(KitStore.Row row) {
        var what = row.recorded();
        return line(List.of(
                Long.toString(row.index()),
                what.at().toString(),
                row.type(),
                what.subject().noun(),
                what.subject().id().toString(),
                Integer.toString(what.version()),
                text(what.by() == null ? null : what.by().person()),
                text(what.by() == null ? null : what.by().party()),
                row.payload()));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** One line, quoted where it must be. */
    public static String line(List<String> cells) {
        return cells.stream().map(KitTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
