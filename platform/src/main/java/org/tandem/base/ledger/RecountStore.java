package org.tandem.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger as it stands, for {@link Recount}; asked as the owner, trusts nothing. */
@Repository
class RecountStore {

    private static final String FACTS = """
            select f.*, l.index from public.fact f
            left join public.log_leaf l on l.space = f.space and l.fact = f.id
            left join public.log_pending p on p.space = f.space and p.fact = f.id
            where f.space = ?""";

    private final JdbcClient sql;

    RecountStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UUID> spaces() {
        return sql.sql("select space from public.log_head union select space from public.fact order by 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Facts with a place, by place, from {@code index} on. */
    List<StoredFact> placed(UUID space, long index, int limit) {
        return sql.sql(FACTS + " and l.index >= ? order by l.index limit ?")
                .params(space, index, limit)
                .query(RecountStore::fact)
                .list();
    }

    /** Facts that wait for a place, in the order in which they will get it. */
    List<StoredFact> waiting(UUID space) {
        return sql.sql(FACTS + " and l.index is null and p.id is not null order by p.since, p.id")
                .param(space)
                .query(RecountStore::fact)
                .list();
    }

    /** Facts that neither have a place nor wait for one. */
    List<UUID> stray(UUID space) {
        return ids("""
                select f.id from public.fact f where f.space = ?
                and not exists (select from public.log_leaf l where l.space = f.space and l.fact = f.id)
                and not exists (select from public.log_pending p where p.space = f.space and p.fact = f.id)""", space);
    }

    /** Redacted facts of which no record says that they were redacted. */
    List<UUID> silent(UUID space) {
        return ids("""
                select f.id from public.fact f where f.space = ? and f.payload is null and not exists (
                  select from public.fact r where r.space = f.space and r.type = 'Redacted'
                  and r.payload::jsonb -> 'data' ->> 'redacted' = f.id::text)""", space);
    }

    /** Facts that are said to be redacted, but whose words are still there. */
    List<UUID> spared(UUID space) {
        return ids("""
                select f.id from public.fact r join public.fact f on f.space = r.space
                  and f.id::text = r.payload::jsonb -> 'data' ->> 'redacted'
                where r.space = ? and r.type = 'Redacted' and f.payload is not null""", space);
    }

    List<Subject> redactedSubjects(UUID space) {
        return sql.sql("select distinct noun, subject from public.fact where space = ? and payload is null")
                .param(space)
                .query((row, n) -> new Subject(row.getString("noun"), row.getObject("subject", UUID.class)))
                .list();
    }

    /** Places whose own copy of the leaf is not the fact's. */
    List<UUID> unequalLeaves(UUID space) {
        return ids("""
                select l.fact from public.log_leaf l join public.fact f on f.space = l.space and f.id = l.fact
                where l.space = ? and l.leaf <> f.leaf""", space);
    }

    List<String> checkpoints(UUID space) {
        return sql.sql("select note from public.log_checkpoint where space = ? order by epoch, size")
                .param(space)
                .query((row, n) -> row.getString("note"))
                .list();
    }

    private List<UUID> ids(String query, UUID space) {
        return sql.sql(query)
                .param(space)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static StoredFact fact(ResultSet row, int n) throws SQLException {
        return new StoredFact(
                LedgerStore.columns(row),
                row.getString("type"),
                row.getBytes("salt"),
                row.getString("payload"),
                row.getBytes("leaf"),
                row.getObject("index", Long.class));
    }
}
