package org.tandem.base.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often somebody tried. Keys are hashes. */
@Repository
class AttemptStore {

    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Counts one more and says how many there were in the present window.
     *
     * @param start a window that began before it is over
     */
    int count(byte[] key, Instant now, Instant start) {
        return sql.sql("""
                insert into attempt (key, since, count) values (:key, :now, 1)
                on conflict (key) do update set
                  count = case when attempt.since < :start then 1 else attempt.count + 1 end,
                  since = case when attempt.since < :start then :now else attempt.since end
                returning count""")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forget(byte[] key) {
        sql.sql("delete from attempt where key = ?").param(key).update();
    }

    void giveBack(byte[] key) {
        sql.sql("update attempt set count = count - 1 where key = ? and count > 0")
                .param(key)
                .update();
    }

    void sweep(Instant before) {
        sql.sql("delete from attempt where since < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
