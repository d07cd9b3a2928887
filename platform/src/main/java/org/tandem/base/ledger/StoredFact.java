package org.tandem.base.ledger;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A fact's row as it stands in the database, right or wrong.
 *
 * @param row what the columns say; its fact is a {@link Redacted} as long as the payload was not read
 * @param index its place in the log; null while it waits, or when it never came there
 */
record StoredFact(
        Recorded row,
        String type,
        byte @Nullable [] salt,
        @Nullable String payload,
        byte[] leaf,
        @Nullable Long index) {

    boolean redacted() {
        return payload == null;
    }

    /** The fact with its words; empty when they were redacted or cannot be read. */
    java.util.Optional<Recorded> read(FactJson json) {
        if (payload == null) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(row.saying(json.read(payload)));
        } catch (JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
            return java.util.Optional.empty();
        }
    }
}
