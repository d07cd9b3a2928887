package org.tandem.base.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands in the ledger.
 *
 * @param version the version that the subject reached by it
 * @param at when it was recorded, to the day only for a pseudonymous act
 * @param by who did it; null for the system and for a pseudonymous act
 * @param fact what happened; a {@link Redacted} in the place of what was redacted
 */
public record Recorded(
        UUID id,
        UUID space,
        Subject subject,
        int version,
        Instant at,
        @Nullable Author by,
        Audience audience,
        Fact fact) {

    /** The subject's id: what most projections write to. */
    public UUID object() {
        return subject.id();
    }

    /** The person who did it, for facts that always have one. */
    public UUID person() {
        return author().person();
    }

    /** The party on whose behalf it was done, for facts that always have one. */
    public UUID party() {
        return author().party();
    }

    /** The same row with other words. */
    Recorded saying(Fact words) {
        return new Recorded(id, space, subject, version, at, by, audience, words);
    }

    private Author author() {
        if (by == null) {
            throw new IllegalStateException(
                    "The fact %s of %s names no author. Maybe it was recorded hiding its author."
                            .formatted(id, subject));
        }
        return by;
    }
}
