package org.tandem.choose.ideas;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.ledger.Redacted;

/**
 * An idea as everybody in the space may read it.
 *
 * @param pseudonym the name that its author has here
 * @param day when it was proposed, to the day
 * @param verdict null until a panel has closed
 * @param author null until the author says who it is
 */
public record Idea(
        UUID space,
        UUID id,
        int version,
        Proposal proposal,
        String pseudonym,
        Instant day,
        @Nullable Verdict verdict,
        @Nullable Author author) {

    /** What a panel decided, and in which words. */
    public record Verdict(UUID panel, Decision decision, String reason, String quote, Instant at) {}

    /** Who proposed it, by their own word. */
    public record Author(UUID person, UUID party, boolean endUser) {}

    public String title() {
        return proposal.title();
    }

    /** Whether its author took its words back. */
    public boolean redacted() {
        return title().equals(Redacted.MARK);
    }

    public Optional<Author> revealed() {
        return Optional.ofNullable(author);
    }

    /** What a panel decided when it did not let the idea go, in words; empty when it did, or when none has judged it. */
    public Optional<String> declined() {
        return verdict == null || go()
                ? Optional.empty()
                : Optional.of(verdict.decision().title());
    }

    /** Whether a panel said go. */
    public boolean go() {
        return verdict != null && verdict.decision() == Decision.GO;
    }
}
