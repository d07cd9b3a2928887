package org.tandem.base.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The setup code's hash, at most one row. */
@Repository
class SetupCodeStore {

    private final JdbcClient sql;

    SetupCodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void replace(byte[] hash, Instant expires) {
        clear();
        sql.sql("insert into setup_code (hash, expires_at) values (?, ?)")
                .params(hash, expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Uses up one try and gives the hash; empty when there is no code, it is over or has no try left. */
    Optional<byte[]> attempt(Instant now, int tries) {
        return sql.sql("update setup_code set tries = tries + 1 where expires_at > ? and tries < ? returning hash")
                .params(now.atOffset(ZoneOffset.UTC), tries)
                .query((row, n) -> row.getBytes("hash"))
                .optional();
    }

    void clear() {
        sql.sql("delete from setup_code").update();
    }
}
