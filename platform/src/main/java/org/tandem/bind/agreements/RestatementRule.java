package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Seat;

/** When a change must be restated, and who may answer a restatement [E11]. */
final class RestatementRule {

    private RestatementRule() {}

    static List<Problem> check(@Nullable UUID proposer, @Nullable String restatement) {
        if (proposer == null) {
            return List.of();
        }
        if (restatement == null || restatement.isBlank()) {
            return List.of(
                    new Problem(
                            "restatement",
                            "A change of an agreement in force is signed with a restatement. Say in your own words what changes."));
        }
        return Texts.tooLong("restatement", restatement, Texts.PARAGRAPHS).stream()
                .toList();
    }

    /** Only the proposer answers, and only a restatement that waits for an answer. */
    static Optional<Problem> answerable(Seat who, Agreement agreement, UUID of) {
        if (!agreement.proposer().equals(Optional.of(who.party()))) {
            return Optional.of(new Problem(
                    "restatement",
                    "Only the party that proposed the change answers its restatement. Ask the other side to."));
        }
        var offered =
                agreement.signatureOf(of).filter(signature -> signature.restatement() instanceof Restatement.Offered);
        return offered.isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "restatement", "No restatement of this party waits for an answer. Look at the signatures."));
    }
}
