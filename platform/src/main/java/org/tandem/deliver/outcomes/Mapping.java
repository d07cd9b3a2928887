package org.tandem.deliver.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is what.
 *
 * @param period the name of the file's column that names the period
 * @param columns by the key of a {@link Column}, the name of the file's column
 */
public record Mapping(String period, Map<String, String> columns) {

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** By names that are the same or nearly so; what is not found stays unmapped. */
    static Mapping guess(List<String> header, List<Column> wanted) {
        var columns = new HashMap<String, String>();
        for (var column : wanted) {
            find(header, column.name())
                    .or(() -> find(header, column.title()))
                    .ifPresent(name -> columns.put(column.key(), name));
        }
        var period = header.stream()
                .filter(name -> List.of("period", "month", "date", "quarter", "week", "year")
                        .contains(plain(name)))
                .findFirst()
                .orElse(header.getFirst());
        columns.computeIfAbsent(
                Column.VALUE,
                key -> header.stream()
                        .filter(name -> !name.equals(period) && !columns.containsValue(name))
                        .findFirst()
                        .orElse(period));
        return new Mapping(period, columns);
    }

    private static Optional<String> find(List<String> header, String name) {
        return header.stream().filter(each -> plain(each).equals(plain(name))).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
