package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.envelopes.Enveloping.Refused;
import org.tandem.base.identity.Seat;
import org.tandem.proof.MalformedException;
import org.tandem.proof.seal.Opening;
import org.tandem.proof.seal.Share;

/** Whether a custodian's shares may come in: after the deadline, asks after the scores, each the committed one. */
final class ReleaseRule {

    private ReleaseRule() {}

    static Optional<Refused> check(Seat who, Box box, List<Handed> all, Collection<UUID> given, Instant now) {
        if (box.terms().share(who.person()) == 0) {
            return refused("You keep no share of this box.");
        }
        if (box.takes(now)) {
            return refused(
                    "The deadline is %s. A share released before it would let others open early, so none is taken."
                            .formatted(box.terms().deadline()));
        }
        for (UUID envelope : given) {
            var handed = all.stream().filter(one -> one.id().equals(envelope)).findFirst();
            if (handed.isEmpty()) {
                return refused("There is no envelope %s in this box.".formatted(envelope));
            }
            if (!box.releases(handed.get().part(), now)) {
                return refused("The asks open only after the quality scores are locked.");
            }
        }
        return Optional.empty();
    }

    /** Why the text is not share {@code x} of this envelope; empty when it is. */
    static Optional<String> wrong(Handed handed, int x, String wire) {
        var refused = Opening.refused(handed.envelope(), wire);
        if (refused != null) {
            return Optional.of(refused);
        }
        try {
            return Share.parse(wire).x() == x
                    ? Optional.empty()
                    : Optional.of("it is another custodian's share, and yours is number %d.".formatted(x));
        } catch (MalformedException noShare) {
            return Optional.ofNullable(noShare.getMessage());
        }
    }

    private static Optional<Refused> refused(String reason) {
        return Optional.of(new Refused("", reason));
    }
}
