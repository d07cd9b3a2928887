package org.tandem.base.envelopes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.ledger.Recorded;

/** Custodians' public keys and the drills that wait for an answer. Trusted with nothing: a box freezes its keys in a fact. */
@Repository
class KeyStore {

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A newer key takes the place of the older one, and is not confirmed yet. */
    void put(Recorded recorded, String key) {
        sql.sql("""
                insert into custodian_key (space, person, id, party, key) values (?, ?, ?, ?, ?)
                on conflict (space, person) do update
                set id = excluded.id, party = excluded.party, key = excluded.key, confirmed_at = null""")
                .params(recorded.space(), recorded.person(), recorded.object(), recorded.party(), key)
                .update();
    }

    void confirm(Recorded recorded) {
        sql.sql("update custodian_key set confirmed_at = ? where space = ? and id = ?")
                .params(recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                .update();
    }

    Optional<CustodianKey> find(UUID space, UUID person) {
        return sql.sql("select * from custodian_key where space = ? and person = ?")
                .params(space, person)
                .query(KeyStore::key)
                .optional();
    }

    List<CustodianKey> list(UUID space) {
        return sql.sql("select * from custodian_key where space = ? order by party, person")
                .param(space)
                .query(KeyStore::key)
                .list();
    }

    void ask(CustodianKey key, Drill drill) {
        sql.sql("""
                insert into custodian_drill (space, key_id, answer, file) values (?, ?, ?, ?)
                on conflict (space, key_id) do update set answer = excluded.answer, file = excluded.file""").params(key.space(), key.id(), drill.answer(), drill.file()).update();
    }

    Optional<Drill> drill(CustodianKey key) {
        return sql.sql("select answer, file from custodian_drill where space = ? and key_id = ?")
                .params(key.space(), key.id())
                .query((row, n) -> new Drill(row.getBytes("answer"), row.getBytes("file")))
                .optional();
    }

    void over(CustodianKey key) {
        sql.sql("delete from custodian_drill where space = ? and key_id = ?")
                .params(key.space(), key.id())
                .update();
    }

    private static CustodianKey key(ResultSet row, int n) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new CustodianKey(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("key"),
                confirmed == null ? null : confirmed.toInstant());
    }

    /** @param answer SHA-256 of the word in it */
    record Drill(byte[] answer, byte[] file) {}
}
