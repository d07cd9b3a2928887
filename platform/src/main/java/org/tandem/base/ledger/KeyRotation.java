package org.tandem.base.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;

/**
 * Hands the logs over from one key to the next, in two steps with an overlap between, in which both sign. Each step is an
 * announcement in every log, in one transaction; a step that was interrupted is done by doing it again.
 */
@Component
class KeyRotation {

    private final AsOwner owner;
    private final LogStore log;
    private final LogKeys keys;
    private final KeyAnnouncement announcement;
    private final Ledger ledger;

    KeyRotation(AsOwner owner, LogStore log, LogKeys keys, KeyAnnouncement announcement, Ledger ledger) {
        this.owner = owner;
        this.log = log;
        this.keys = keys;
        this.announcement = announcement;
        this.ledger = ledger;
    }

    sealed interface Result {}

    /** @param logs how many announced it just now */
    record Begun(NoteVerifier old, NoteVerifier added, long logs) implements Result {}

    record Ended(NoteVerifier retired, NoteVerifier left, long logs) implements Result {}

    record Refused(String reason) implements Result {}

    /** Makes a new key; from here on both sign. */
    Result begin() {
        boolean fresh = keys.present().size() == 1;
        if (fresh) {
            keys.make();
        }
        var signing = verifiers();
        long logs = announce(signing);
        return fresh || logs > 0
                ? new Begun(signing.getFirst(), signing.getLast(), logs)
                : new Refused(
                        "Two keys sign already: %s and %s. When everybody has the new one, end it: rotate-key --end."
                                .formatted(
                                        signing.getFirst().key(),
                                        signing.getLast().key()));
    }

    /** From here on only the new key signs; the private half of the old one is deleted when no log needs it any more. */
    Result end() {
        var signing = verifiers();
        if (signing.size() == 1) {
            return new Refused("Only one key signs: %s. Begin with rotate-key."
                    .formatted(signing.getFirst().key()));
        }
        var old = signing.getFirst();
        var left = signing.subList(1, signing.size());
        long logs = announce(left);
        keys.retire(old);
        return new Ended(old, left.getFirst(), logs);
    }

    private List<NoteVerifier> verifiers() {
        return keys.present().stream().map(NoteSigner::verifier).toList();
    }

    /** With everything placed before, so that what an earlier try announced is known; and after, under the right keys. */
    private long announce(List<NoteVerifier> signing) {
        ledger.settle();
        long logs = owner.<Long>keep(connection -> log.spaces().stream()
                .filter(space -> announcement.unlessSaid(space, signing).isPresent())
                .count());
        ledger.settle();
        return logs;
    }
}
