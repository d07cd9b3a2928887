package org.tandem.proof.witness;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.CheckpointCheck;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyRing;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Merkle;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;

/**
 * A witness (C2SP tlog-witness): co-signs a checkpoint only when a consistency proof shows that it continues the one that
 * it co-signed before, and keeps it before it answers. So it never signs two histories, also over restarts, as long as
 * its memory is kept. A new epoch of a log must continue what it co-signed of the last one too: else whoever wants to
 * rewrite history would only have to say that a backup was restored. One at a time.
 */
public final class Witness {
    private final NoteSigner signer;
    private final KeyRing logs;
    private final WitnessMemory memory;
    private final InstantSource clock;
    private final Set<Origin> restored = new HashSet<>();

    /**
     * @param signer a key of the kind {@link org.tandem.proof.KeyKind#WITNESS}
     * @param logs the keys of the logs that it watches, of each name the oldest first; each may sign logs whose origin
     *     begins with its name
     */
    public Witness(NoteSigner signer, KeyRing logs, WitnessMemory memory, InstantSource clock) {
        this.signer = signer;
        this.logs = logs;
        this.memory = memory;
        this.clock = clock;
    }

    public NoteVerifier key() {
        return signer.verifier();
    }

    /**
     * Says that its owner knows of a restored backup and of what was lost by it: the log of this epoch begins anew, once.
     * Until then the loss is an alarm.
     */
    public synchronized void restored(Origin epoch) {
        restored.add(epoch);
    }

    /** Answers the body of an {@code add-checkpoint} request. */
    public synchronized WitnessAnswer add(String body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (MalformedException malformed) {
            return new WitnessAnswer.Malformed(String.valueOf(malformed.getMessage()));
        }
        return switch (CheckpointCheck.of(request.checkpoint(), logs)) {
            case CheckpointCheck.Refused(Verdict.NotProved why) -> refused(request, why);
            case CheckpointCheck.Trusted trusted -> continued(request, trusted);
        };
    }

    private WitnessAnswer refused(AddCheckpoint request, Verdict.NotProved why) {
        String origin = request.checkpoint().text().lines().findFirst().orElse("");
        boolean known = logs.keys().stream().anyMatch(key -> origin.startsWith(key.name() + "/"));
        return known ? new WitnessAnswer.Unsigned(why.explain()) : new WitnessAnswer.UnknownLog(origin);
    }

    private WitnessAnswer continued(AddCheckpoint request, CheckpointCheck.Trusted trusted) {
        Checkpoint offered = trusted.checkpoint();
        if (request.oldSize() > offered.size()) {
            return new WitnessAnswer.Malformed(
                    "The old size %d is above the checkpoint's %d.".formatted(request.oldSize(), offered.size()));
        }
        Optional<SignedNote> kept = memory.newest(trusted.origin());
        Optional<Checkpoint> cosigned =
                kept.map(note -> Checkpoint.parse(note.text())).filter(before -> !anew(before, trusted.origin()));
        Optional<Checkpoint> ended =
                cosigned.filter(before -> epoch(before) > trusted.origin().epoch());
        if (ended.isPresent()) {
            return new WitnessAnswer.EndedEpoch(ended.get(), offered);
        }
        long known = cosigned.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != known) {
            return new WitnessAnswer.OtherSize(known);
        }
        return cosigned.filter(before -> !continues(before, offered, request))
                .<WitnessAnswer>map(before -> new WitnessAnswer.Fork(before, offered))
                .or(() -> kept.flatMap(before -> rolledBack(before, trusted)))
                .orElseGet(() -> cosign(request.checkpoint(), trusted.origin()));
    }

    /** Whether the owner has accepted this epoch, and nothing of it was co-signed yet. */
    private boolean anew(Checkpoint before, Origin offered) {
        return restored.contains(offered) && epoch(before) < offered.epoch();
    }

    private static int epoch(Checkpoint checkpoint) {
        return Origin.parse(checkpoint.origin()).epoch();
    }

    /** A log that a later key has signed does not go back to an earlier one: that was given up, and maybe stolen. */
    private Optional<WitnessAnswer> rolledBack(SignedNote before, CheckpointCheck.Trusted offered) {
        if (!(CheckpointCheck.of(before, logs) instanceof CheckpointCheck.Trusted earlier)) {
            return Optional.empty();
        }
        NoteVerifier then = latest(earlier);
        NoteVerifier now = latest(offered);
        return logs.keys().indexOf(now) < logs.keys().indexOf(then)
                ? Optional.of(new WitnessAnswer.RolledBack(now.key(), then.key()))
                : Optional.empty();
    }

    private NoteVerifier latest(CheckpointCheck.Trusted signed) {
        return signed.by().stream()
                .map(NoteCheck.By::key)
                .filter(key -> key.kind() == KeyKind.LOG)
                .max(Comparator.comparingInt(logs.keys()::indexOf))
                .orElseThrow();
    }

    private static boolean continues(Checkpoint before, Checkpoint offered, AddCheckpoint request) {
        if (before.size() == 0) {
            return request.proof().isEmpty();
        }
        return before.size() == offered.size()
                ? request.proof().isEmpty() && before.root().equals(offered.root())
                : Merkle.consistent(before.head(), offered.head(), request.proof());
    }

    private WitnessAnswer cosign(SignedNote note, Origin log) {
        memory.keep(log, note);
        return new WitnessAnswer.Cosigned(signer.cosign(note.text(), clock.instant()));
    }
}
