package org.tandem.engines.calibration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables that may be looked at but not shipped: from the folder that {@code tandem.data} names. */
final class LookData {
    private LookData() {}

    static List<Row> rows(String name) throws IOException {
        var file = Path.of(System.getProperty("tandem.data", ""), "calibration", name);
        assumeTrue(Files.exists(file), "needs -Dtandem.data with calibration/" + name);
        var lines = Files.readAllLines(file);
        var header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }

    private static Row row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int c = 0; c < header.size(); c++) {
            row.put(header.get(c), cells.get(c));
        }
        return new Row(row);
    }

    /** Cells by the names of their columns. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }
}
