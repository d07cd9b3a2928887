package org.tandem.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Plans;

/**
 * A file of readings.
 *
 * @param file its name, such as "seatbelts.csv"
 * @param text what stands in it
 * @param columns which column is what
 * @param source where it says that it comes from
 */
public record Series(String file, String text, Mapping columns, String source) {

    /** One that the project ships, with its source beside it. */
    public static Series shipped(String file, Mapping columns, String source) {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(file), file)) {
            return new Series(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
