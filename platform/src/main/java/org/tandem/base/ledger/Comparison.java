package org.tandem.base.ledger;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.CheckpointCheck;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Merkle;
import org.tandem.proof.SignedNote;

/** Lays a checkpoint that somebody kept beside the present log, and raises the alarm for everybody when they differ. */
@Component
class Comparison {

    private final LogStore log;
    private final WitnessStore store;
    private final KeySchedules schedules;
    private final LostTime lost;
    private final InstantSource clock;

    Comparison(LogStore log, WitnessStore store, KeySchedules schedules, LostTime lost, InstantSource clock) {
        this.log = log;
        this.store = store;
        this.schedules = schedules;
        this.lost = lost;
        this.clock = clock;
    }

    Compared with(UUID space, String kept, String by) {
        CheckpointCheck check;
        try {
            check = CheckpointCheck.of(SignedNote.parse(kept), lost.ring(schedules.of(space), kept));
        } catch (MalformedException malformed) {
            return new Compared.Foreign("This is no checkpoint. " + malformed.getMessage());
        }
        return switch (check) {
            case CheckpointCheck.Refused(var why) -> new Compared.Foreign(why.explain());
            case CheckpointCheck.Trusted trusted ->
                trusted.origin().space().equals(space)
                        ? compared(space, trusted.checkpoint(), by)
                        : new Compared.Foreign("This is a checkpoint of another space (%s)."
                                .formatted(trusted.origin().space()));
        };
    }

    private Compared compared(UUID space, Checkpoint kept, String by) {
        var signed = store.checkpoint(space).orElseThrow();
        var present = Checkpoint.parse(SignedNote.parse(signed.note()).text());
        boolean prefix = kept.size() <= present.size()
                && Merkle.root(log.nodes(space), kept.size()).equals(kept.root());
        if (prefix) {
            return new Compared.Continued(kept.size(), present.size());
        }
        var says =
                "The kept state of %d records (%s, root %s) is no prefix of the present one of %d (%s, root %s). History was rewritten or cut off, or a backup was restored."
                        .formatted(
                                kept.size(),
                                kept.origin(),
                                kept.root(),
                                present.size(),
                                present.origin(),
                                present.root());
        store.alarm(space, signed.epoch(), new LogAlarm(present.size(), by, says, clock.instant()));
        return new Compared.Alarm(says);
    }
}
