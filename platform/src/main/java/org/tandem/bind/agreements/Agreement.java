package org.tandem.bind.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where an agreement stands, which decides what may be done with it. */
public sealed interface Agreement {

    /** Nothing was said yet. */
    record NotBegun() implements Agreement {}

    /** Written, and never in force so far. */
    record Draft(Version version, List<Signature> signatures) implements Agreement {}

    /** Signed by every party. */
    record InForce(Version version, List<Signature> signatures, Instant since) implements Agreement {}

    /** In force, with a later version proposed. What is in force stays so until every party has signed the later one. */
    record Amending(InForce inForce, Draft proposed) implements Agreement {}

    /** The newest edition; 0 when there is none. */
    default int edition() {
        return newest().map(Version::edition).orElse(0);
    }

    /** The newest terms, whether signed or not. */
    default Terms terms() {
        return newest().map(Version::terms).orElse(Terms.UNSAID);
    }

    default Optional<Version> newest() {
        return switch (this) {
            case NotBegun n -> Optional.empty();
            case Draft draft -> Optional.of(draft.version());
            case InForce force -> Optional.of(force.version());
            case Amending amending -> Optional.of(amending.proposed().version());
        };
    }

    /** What binds at present. */
    default Optional<InForce> binding() {
        return switch (this) {
            case NotBegun n -> Optional.empty();
            case Draft draft -> Optional.empty();
            case InForce force -> Optional.of(force);
            case Amending amending -> Optional.of(amending.inForce());
        };
    }

    /** The signatures under the newest edition. */
    default List<Signature> signatures() {
        return switch (this) {
            case NotBegun n -> List.of();
            case Draft draft -> draft.signatures();
            case InForce force -> force.signatures();
            case Amending amending -> amending.proposed().signatures();
        };
    }

    default Optional<Signature> signatureOf(UUID party) {
        return signatures().stream()
                .filter(signature -> signature.party().equals(party))
                .findFirst();
    }

    /** The party that signed the newest edition first; the others restate what it proposes [E11]. */
    default Optional<UUID> proposer() {
        return signatures().stream().map(Signature::party).findFirst();
    }
}
