package org.tandem.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Plans;

/**
 * Readings that the project ships, each file with its source beside it.
 *
 * @param file its name, such as "seatbelts.csv"
 * @param columns which column is what
 * @param source where it says that it comes from
 */
public record Series(String file, Mapping columns, String source) {

    public byte[] content() {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
