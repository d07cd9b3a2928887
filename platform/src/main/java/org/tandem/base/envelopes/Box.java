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

    /** The same row with its custodians and scores. */
    Box with(List<Custodian> custodians, List<Score> locked) {
        var whole =
                new BoxTerms(terms.title(), terms.purpose(), terms.twoParts(), terms.k(), custodians, terms.deadline());
        return new Box(space, id, version, person, party, whole, openedAt, scoresLockedAt, locked);
    }
}
