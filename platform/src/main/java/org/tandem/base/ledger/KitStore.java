package org.tandem.base.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an exit kit takes from the log, read in the order of the log. */
@Repository
class KitStore {

    private final JdbcClient sql;

    KitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Oldest first, each with the cosignatures and time stamps that came for it. */
    List<String> checkpoints(UUID space) {
        return sql.sql("select " + LogStore.NOTE + " from log_checkpoint l where l.space = ? order by l.epoch, l.size")
                .param(space)
                .query((row, n) -> row.getString("note"))
                .list();
    }

    List<byte[]> leaves(UUID space, long from, long to) {
        return sql.sql("select leaf from log_leaf where space = ? and index >= ? and index < ? order by index")
                .params(space, from, to)
                .query((row, n) -> row.getBytes("leaf"))
                .list();
    }

    /**
     * The facts that have words. What is meant for one party or person comes only to whom the database shows it: the owner,
     * whom no policy binds, gets what is for everybody.
     */
    List<Row> facts(UUID space, long from, long to) {
        return sql.sql("""
                select l.index, f.space, f.id, f.noun, f.subject, f.version, f.type, f.at, f.person, f.party, f.audience,
                       f.audience_id, f.salt, f.payload
                from log_leaf l,
                  lateral (select * from fact where fact.space = l.space and fact.id = l.fact offset 0) f
                where l.space = ? and l.index >= ? and l.index < ? and f.payload is not null and f.salt is not null
                  and (f.audience = 'space' or row_security_active('fact'))
                order by l.index""")
                .params(space, from, to)
                .query((row, n) -> new Row(
                        row.getLong("index"),
                        LedgerStore.columns(row),
                        row.getString("type"),
                        row.getBytes("salt"),
                        row.getString("payload")))
                .list();
    }

    /** @param recorded without its words, which are the payload */
    record Row(long index, Recorded recorded, String type, byte[] salt, String payload) {}
}
