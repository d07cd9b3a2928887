package org.tandem.base.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Merkle;
import org.tandem.proof.Place;
import org.tandem.proof.Receipt;
import org.tandem.proof.RedactedReceipt;
import org.tandem.proof.Salt;
import org.tandem.proof.SignedNote;

/** Puts together what proves that a fact is in its log: its words, its place, the newest checkpoint. */
@Component
class ReceiptDesk {

    private final LogStore log;
    private final LedgerStore facts;

    ReceiptDesk(LogStore log, LedgerStore facts) {
        this.log = log;
        this.facts = facts;
    }

    /** Empty while the fact waits for its place, and once its words were redacted. */
    Optional<Receipt> of(UUID space, UUID fact) {
        return facts.evidence(space, fact).flatMap(evidence -> of(space, evidence));
    }

    private Optional<Receipt> of(UUID space, LedgerStore.Evidence evidence) {
        var salt = evidence.salt();
        var payload = evidence.payload();
        var index = evidence.index();
        if (salt == null || payload == null || index == null) {
            return Optional.empty();
        }
        return Optional.of(Receipt.of(new org.tandem.proof.Entry(space, Salt.of(salt), payload), place(space, index)));
    }

    /** What is left to prove of a fact whose words were redacted; empty for any other, and until both have their place. */
    Optional<RedactedReceipt> redacted(UUID space, UUID fact) {
        var evidence = facts.evidence(space, fact).filter(found -> found.payload() == null && found.index() != null);
        var redaction = evidence.flatMap(found -> facts.redaction(space, fact)).flatMap(record -> of(space, record));
        return redaction.map(record -> new RedactedReceipt(
                space,
                evidence.orElseThrow().leaf(),
                place(space, requireNonNull(evidence.orElseThrow().index())),
                record));
    }

    /** In the newest state that a time stamp bears, where there is one; else in the newest. */
    private Place place(UUID space, long index) {
        var newest = log.stamped(space, index).or(() -> log.checkpoint(space));
        var note = SignedNote.parse(newest.orElseThrow());
        var size = Checkpoint.parse(note.text()).size();
        return new Place(index, Merkle.inclusionProof(log.nodes(space), index, size), note);
    }
}
