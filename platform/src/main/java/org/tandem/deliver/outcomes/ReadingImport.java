package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Readings that came in together.
 *
 * @param source where they come from, in the importer's words
 * @param withdrawn why they do not count any more; null while they do
 */
public record ReadingImport(
        UUID id,
        String file,
        String source,
        String sha256,
        int rows,
        UUID person,
        UUID party,
        Instant at,
        @Nullable String withdrawn) {

    public boolean counts() {
        return withdrawn == null;
    }
}
