package org.tandem.base.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.KeyRing;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/**
 * Which states of a log are of the time that a restored backup lost: signed between the backup and the restoration. Nobody
 * here knows what they held, nor which of the keys was given up by then.
 */
@Repository
class LostTime {

    private final JdbcClient sql;

    LostTime(JdbcClient sql) {
        this.sql = sql;
    }

    boolean holds(UUID space, String note) {
        try {
            return holds(space, Checkpoint.parse(SignedNote.parse(note).text()));
        } catch (MalformedException noCheckpoint) {
            return false;
        }
    }

    /** An epoch that followed began before this state was reached. */
    private boolean holds(UUID space, Checkpoint state) {
        return sql.sql("""
                select exists (
                  select from public.log_leaf l join public.fact f on f.space = l.space and f.id = l.fact
                  where l.space = :space and f.type = 'EpochStarted' and l.index < :size
                    and cast(f.payload::jsonb -> 'data' ->> 'epoch' as int) > :epoch)""")
                .param("space", space)
                .param("size", state.size())
                .param("epoch", Origin.parse(state.origin()).epoch())
                .query(Boolean.class)
                .single();
    }

    /** The keys that may have signed a state: in the lost time any that the log ever had. */
    KeyRing ring(KeySchedule schedule, String note) {
        return holds(schedule.space(), note) ? KeyRing.of(schedule.ring().keys()) : schedule.ring();
    }
}
