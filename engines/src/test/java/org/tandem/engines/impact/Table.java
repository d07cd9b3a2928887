package org.tandem.engines.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A table of the test data; where it comes from stands in SOURCES.md beside it. */
record Table(List<String> header, List<List<String>> rows) {

    static Table of(String file) {
        return of(file, ",");
    }

    static Table of(String file, String separator) {
        var lines = text(file).lines().toList();
        var rows = lines.stream()
                .map(line -> Arrays.stream(line.split(separator, -1))
                        .map(cell -> cell.replace("\"", ""))
                        .toList())
                .toList();
        return new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    List<String> words(String column) {
        int at = header.indexOf(column);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    List<Double> column(String column) {
        return words(column).stream().map(Double::valueOf).toList();
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
