package org.tandem.deliver.outcomes;

import java.util.List;

/**
 * What a file would bring, before anything is taken in.
 *
 * @param first the first lines as they stand in the file
 * @param mapping which column is taken for what
 * @param good how many lines bring a new reading
 * @param known how many lines say what is known already
 * @param bad every line that cannot be taken; while there is one, nothing is
 */
public record Preview(
        String file,
        List<String> header,
        List<List<String>> first,
        Mapping mapping,
        int good,
        int known,
        List<BadLine> bad) {

    public Preview {
        header = List.copyOf(header);
        first = List.copyOf(first);
        bad = List.copyOf(bad);
    }

    /** @param line in the file, from 1; 1 is the header */
    public record BadLine(long line, String reason) {}

    public boolean importable() {
        return bad.isEmpty() && good > 0;
    }
}
