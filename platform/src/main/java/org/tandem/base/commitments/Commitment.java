package org.tandem.base.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands.
 *
 * @param originalDue the date of the first acceptance; null until then
 * @param due the date that counts: a later one only where it was accepted before this one had passed
 * @param open terms that wait for the other side; null when none do
 */
public record Commitment(
        UUID space,
        UUID id,
        int version,
        Promise promise,
        @Nullable LocalDate originalDue,
        LocalDate due,
        String condition,
        @Nullable Proposal open,
        @Nullable LocalDate deliveredOn,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID cancelledBy) {

    /** @param by the party that put these terms forward */
    public record Proposal(UUID by, LocalDate due, String condition) {}

    public boolean accepted() {
        return originalDue != null;
    }

    /** Whether nothing more will happen to it. */
    public boolean over() {
        return acknowledgedAt != null || cancelledBy != null;
    }

    public boolean involves(UUID party) {
        return promise.promiser().equals(party) || promise.receiver().equals(party);
    }

    /** The party that is not this one. */
    public UUID other(UUID party) {
        return promise.promiser().equals(party) ? promise.receiver() : promise.promiser();
    }

    public Optional<LocalDate> delivered() {
        return Optional.ofNullable(deliveredOn);
    }
}
