package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.Map;

/**
 * What the engine was given, so that anybody can run it again.
 *
 * @param engine with its version
 * @param options of the engine, in words
 * @param first label of the first period; the others follow without gap
 * @param change index of the first period after the change
 * @param series by the column's key, one cell a period, "" where nothing was read
 * @param hash of the readings, as {@link ReadingTable#hash}
 */
public record Run(
        String engine,
        Map<String, String> options,
        String first,
        int change,
        Map<String, List<String>> series,
        String hash) {

    public Run {
        options = Map.copyOf(options);
        series = Map.copyOf(series);
    }

    int size() {
        return series.getOrDefault(Column.VALUE, List.of()).size();
    }
}
