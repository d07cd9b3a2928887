package org.tandem.base.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.ledger.KeySchedule.Announced;

/** Reads what a log announced of its keys. Trusted as far as the keys are: whoever writes here cannot sign. */
@Repository
class KeySchedules {

    private final JdbcClient sql;
    private final FactJson json;
    private final LogKeys keys;

    KeySchedules(JdbcClient sql, FactJson json, LogKeys keys) {
        this.sql = sql;
        this.json = json;
        this.keys = keys;
    }

    /** As the placed facts say; what still waits for its place comes later. */
    KeySchedule of(UUID space) {
        return new KeySchedule(space, keys.original(), announced(space));
    }

    private List<Announced> announced(UUID space) {
        return sql.sql("""
                select l.index, f.payload from public.fact f,
                  lateral (select index from public.log_leaf where space = f.space and fact = f.id offset 0) l
                where f.space = ? and f.subject = ? and f.type = 'KeysAnnounced' order by l.index""")
                .params(space, space)
                .query((row, n) ->
                        new Announced(row.getLong("index"), (KeysAnnounced) json.read(row.getString("payload"))))
                .list();
    }
}
