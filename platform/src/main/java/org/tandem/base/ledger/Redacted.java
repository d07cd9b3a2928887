package org.tandem.base.ledger;

import java.util.UUID;

/** A fact's words were removed; its hash, this reason and who did it stay. */
public record Redacted(UUID redacted, String reason) implements LedgerFact {

    @Override
    public String says() {
        return "redacted a record: " + reason;
    }
}
