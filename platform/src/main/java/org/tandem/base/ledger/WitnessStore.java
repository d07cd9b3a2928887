package org.tandem.base.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cosignatures and alarms as rows. Trusted with nothing: each cosignature verifies with its witness's key. */
@Repository
class WitnessStore {

    private final JdbcClient sql;

    WitnessStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Logs that not all of these witnesses have co-signed up to their end, whoever asks. */
    List<Grown> unwitnessed(List<String> witnesses) {
        return sql.sql("select space, size from tandem_unwitnessed(?)")
                .param(witnesses.toArray(String[]::new))
                .query((row, n) -> new Grown(row.getObject("space", UUID.class), row.getLong("size")))
                .list();
    }

    /** @param size how far the log has grown */
    record Grown(UUID space, long size) {}

    /** The size that a witness has co-signed last in this epoch, 0 for none. */
    long cosigned(UUID space, int epoch, String witness) {
        return sql.sql(
                        "select coalesce(max(size), 0) from log_cosignature where space = ? and epoch = ? and witness = ?")
                .params(space, epoch, witness)
                .query(Long.class)
                .single();
    }

    void keep(Cosigned cosigned, UUID space) {
        sql.sql("""
                insert into log_cosignature (space, epoch, size, witness, line, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        space,
                        cosigned.epoch(),
                        cosigned.size(),
                        cosigned.witness(),
                        cosigned.line(),
                        cosigned.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void alarm(UUID space, int epoch, LogAlarm alarm) {
        sql.sql("""
                insert into log_alarm (space, epoch, size, witness, says, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        space,
                        epoch,
                        alarm.size(),
                        alarm.witness(),
                        alarm.says(),
                        alarm.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Up to when each witness has co-signed. */
    List<Cosigned> newest(UUID space) {
        return sql.sql("""
                select distinct on (witness) epoch, size, witness, line, at from log_cosignature
                where space = ? order by witness, epoch desc, size desc""")
                .param(space)
                .query((row, n) -> new Cosigned(
                        row.getInt("epoch"),
                        row.getLong("size"),
                        row.getString("witness"),
                        row.getString("line"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<LogAlarm> alarms(UUID space) {
        return sql.sql("select size, witness, says, at from log_alarm where space = ? order by at desc limit 20")
                .param(space)
                .query((row, n) -> new LogAlarm(
                        row.getLong("size"),
                        row.getString("witness"),
                        row.getString("says"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The newest checkpoint with its epoch, without cosignatures. */
    Optional<Signed> checkpoint(UUID space) {
        return sql.sql(
                        "select epoch, size, note from log_checkpoint where space = ? order by epoch desc, size desc limit 1")
                .param(space)
                .query(Signed.class)
                .optional();
    }

    record Signed(int epoch, long size, String note) {}

    record Cosigned(int epoch, long size, String witness, String line, Instant at) {}
}
