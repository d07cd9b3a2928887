package org.tandem.base.ledger;

import java.util.UUID;

/** A fact's words were removed; its hash, this reason and who did it stay. */
public record Redacted(UUID redacted, String reason) implements LedgerFact {

    /** What stands in tables where the words were. */
    public static final String MARK = "[redacted]";

    @Override
    public String says() {
        return "redacted a record: " + reason;
    }
}
