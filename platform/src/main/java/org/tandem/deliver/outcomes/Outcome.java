package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Author;
import org.tandem.deliver.outcomes.OutcomeFact.OutcomeFound;

/**
 * What was found at a look.
 *
 * @param title of its plan
 * @param confirmed null until somebody without a stake in it has confirmed
 */
public record Outcome(
        UUID space,
        UUID id,
        int version,
        String title,
        OutcomeFound found,
        Instant at,
        UUID person,
        @Nullable Confirmation confirmed) {

    public record Confirmation(Author by, Instant at) {}

    public UUID plan() {
        return found.plan();
    }

    public int look() {
        return found.look();
    }

    public Findings findings() {
        return found.findings();
    }

    public boolean claimed() {
        return found.findings().claimed();
    }
}
