package org.tandem.base.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;

/** Lets a log say who signs it. In the transaction of its caller. */
@Component
class KeyAnnouncement {

    private final Ledger ledger;
    private final LogKeys keys;
    private final KeySchedules schedules;

    KeyAnnouncement(Ledger ledger, LogKeys keys, KeySchedules schedules) {
        this.ledger = ledger;
        this.keys = keys;
        this.schedules = schedules;
    }

    /**
     * The keys on disk, unless the log has said so already.
     *
     * @throws IllegalStateException when the log gave one of them up
     */
    Optional<Recorded> unlessSaid(UUID space) {
        return unlessSaid(
                space, keys.present().stream().map(NoteSigner::verifier).toList());
    }

    Optional<Recorded> unlessSaid(UUID space, List<NoteVerifier> signing) {
        var schedule = schedules.of(space);
        signing.stream().filter(schedule::gaveUp).findFirst().ifPresent(key -> neverBack(space, key));
        var before = schedule.now();
        return before.equals(signing)
                ? Optional.empty()
                : Optional.of(ledger.record(KeysAnnounced.entry(space, before, signing)));
    }

    private static void neverBack(UUID space, NoteVerifier key) {
        throw new IllegalStateException(
                "The log of space %s gave up the key %s, which is here as one that signs. Maybe the folder of keys is older than the database: put its newest copy back, or, if that is lost, an empty one, so that a new key is made."
                        .formatted(space, key.key()));
    }
}
