package org.tandem.base.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.Hash;

/**
 * A fact's words were removed; its hash, this reason and who did it stay.
 *
 * @param leaf the leaf hash of the redacted fact, which ties this record to it for whoever has no database; null in the
 *     place of what was redacted, and in records that are older than this field
 */
public record Redacted(
        UUID redacted, String reason, @Nullable String leaf) implements LedgerFact {

    /** What stands in tables where the words were. */
    public static final String MARK = "[redacted]";

    static Redacted of(UUID fact, String reason, Hash leaf) {
        return new Redacted(fact, reason, leaf.toString());
    }

    @Override
    public String says() {
        return "redacted a record: " + reason;
    }
}
