package org.tandem.base.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.tandem.proof.KeyRing;
import org.tandem.proof.KeyRing.Held;
import org.tandem.proof.NoteVerifier;

/**
 * Which keys sign which states of one log. A pure rule over what the log announced: the announcement at place i holds for
 * the sizes from i + 1 on, where it is itself under the signature.
 *
 * @param first the key that signs a log which announced nothing
 * @param announced by place
 */
record KeySchedule(UUID space, NoteVerifier first, List<Announced> announced) {

    KeySchedule {
        announced = List.copyOf(announced);
    }

    record Announced(long index, KeysAnnounced fact) {
        boolean holdsAt(long size) {
            return index < size;
        }
    }

    /** The keys that sign the state of this size, the oldest first. */
    List<NoteVerifier> at(long size) {
        return announced.stream()
                .filter(one -> one.holdsAt(size))
                .reduce((earlier, later) -> later)
                .map(one -> parsed(one.fact().keys()))
                .orElseGet(this::original);
    }

    /** The keys that sign when everything announced has its place. */
    List<NoteVerifier> now() {
        return at(Long.MAX_VALUE);
    }

    /** Whether it once signed this log and does so no more. */
    boolean gaveUp(NoteVerifier key) {
        return keys().contains(key) && !now().contains(key);
    }

    private List<NoteVerifier> original() {
        return announced.isEmpty()
                ? List.of(first)
                : parsed(announced.getFirst().fact().before());
    }

    /** For a reader: each key with the sizes that it signed. A log that announced nothing trusts its key for all sizes. */
    KeyRing ring() {
        if (announced.isEmpty()) {
            return KeyRing.of(List.of(first));
        }
        var held = new ArrayList<Held>();
        for (var key : keys()) {
            held.addAll(stretches(key));
        }
        return new KeyRing(held);
    }

    /** As a file of keys holds them, for {@code ./tandem verify}. */
    List<String> lines() {
        return ring().held().stream().map(Held::toString).toList();
    }

    private LinkedHashSet<NoteVerifier> keys() {
        var keys = new LinkedHashSet<>(original());
        announced.forEach(one -> keys.addAll(parsed(one.fact().keys())));
        return keys;
    }

    private List<Held> stretches(NoteVerifier key) {
        var held = new ArrayList<Held>();
        long from = 0;
        boolean runs = original().contains(key);
        for (var one : announced) {
            boolean goesOn = parsed(one.fact().keys()).contains(key);
            if (runs && !goesOn) {
                held.add(new Held(key, space, from, one.index()));
            } else if (!runs && goesOn) {
                from = one.index() + 1;
            }
            runs = goesOn;
        }
        if (runs) {
            held.add(new Held(key, space, from, Long.MAX_VALUE));
        }
        return held;
    }

    private static List<NoteVerifier> parsed(List<String> keys) {
        return keys.stream().map(NoteVerifier::parse).toList();
    }
}
