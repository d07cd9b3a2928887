package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.envelopes.EnvelopeFact.Score;

/**
 * A box as it stands.
 *
 * @param scores the locked quality scores; empty until then
 */
public record Box(
        UUID space,
        UUID id,
        int version,
        UUID person,
        UUID party,
        BoxTerms terms,
        Instant openedAt,
        @Nullable Instant scoresLockedAt,
        List<Score> scores) {

    /** Whether envelopes are still taken. */
    public boolean takes(Instant now) {
        return now.isBefore(terms.deadline());
    }

    /** Whether shares of this part may be released. */
    public boolean releases(Part part, Instant now) {
        return !takes(now) && (part != Part.ASK || scoresLockedAt != null);
    }
}
