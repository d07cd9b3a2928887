package org.tandem.base.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Merkle;
import org.tandem.proof.Place;
import org.tandem.proof.Receipt;
import org.tandem.proof.Salt;
import org.tandem.proof.SignedNote;

/** Puts together what proves that a fact is in its log: its words, its place, the newest checkpoint. */
@Component
class ReceiptDesk {

    private final LogStore log;

    ReceiptDesk(LogStore log) {
        this.log = log;
    }

    /** Empty while the fact waits for its place, and once its words were redacted. */
    Optional<Receipt> of(UUID space, LedgerStore.Evidence evidence) {
        var salt = evidence.salt();
        var payload = evidence.payload();
        var index = evidence.index();
        if (salt == null || payload == null || index == null) {
            return Optional.empty();
        }
        var note = SignedNote.parse(log.checkpoint(space).orElseThrow());
        var size = Checkpoint.parse(note.text()).size();
        var proof = Merkle.inclusionProof(log.nodes(space), index, size);
        return Optional.of(
                Receipt.of(new org.tandem.proof.Entry(space, Salt.of(salt), payload), new Place(index, proof, note)));
    }
}
