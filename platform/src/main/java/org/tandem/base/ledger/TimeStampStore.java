package org.tandem.base.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Time stamps of checkpoints as rows. Trusted with nothing: each verifies with its authority's certificate. */
@Repository
class TimeStampStore {

    private final JdbcClient sql;

    TimeStampStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Logs that have grown since this authority stamped them, where it did so before {@code older}; whoever asks. */
    List<UUID> unstamped(String authority, Instant older) {
        return sql.sql("select space from tandem_unstamped(?, ?)")
                .params(authority, older.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("space", UUID.class))
                .list();
    }

    void keep(UUID space, Stamped stamped) {
        sql.sql("""
                insert into log_timestamp (space, epoch, size, authority, line, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        space,
                        stamped.epoch(),
                        stamped.size(),
                        stamped.authority(),
                        stamped.line(),
                        stamped.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    record Stamped(int epoch, long size, String authority, String line, Instant at) {}
}
