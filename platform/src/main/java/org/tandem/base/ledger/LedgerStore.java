package org.tandem.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.proof.Leaf;

/** Facts as rows. Trusted for completeness only against a checkpoint; the policy decides what it shows. */
@Repository
class LedgerStore {

    private static final String COLUMNS =
            "space, id, noun, subject, version, type, at, person, party, audience, audience_id, payload";

    /** "offset 0": each fact by its key, whatever the planner believes; else it may read all of the space for each place. */
    private static final String PLACED = "select l.index, f.* from log_leaf l, lateral (select " + COLUMNS
            + " from fact where fact.space = l.space and fact.id = l.fact offset 0) f";

    private final JdbcClient sql;
    private final FactJson json;

    LedgerStore(JdbcClient sql, FactJson json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param spoken the version that the subject reached by what its stage said
     * @param newest the same, redactions included
     */
    record Versions(int spoken, int newest) {
        boolean meet(int expected) {
            return spoken <= expected && expected <= newest;
        }
    }

    /** Ordered so that the planner takes the index of subjects, whatever it believes of the table's size. */
    Versions versions(UUID space, UUID subject) {
        return sql.sql("""
                select coalesce(max(version) filter (where type <> 'Redacted'), 0) as spoken,
                       coalesce(max(version), 0) as newest
                from (select version, type from fact where space = ? and subject = ? order by version) one""")
                .params(space, subject)
                .query((row, n) -> new Versions(row.getInt("spoken"), row.getInt("newest")))
                .single();
    }

    /**
     * Keeps a fact and lets it wait for its place in the log, in one statement: half of what recording costs is the way to
     * the database.
     *
     * @param turn orders it among those that began to wait in the same microsecond
     */
    void insert(Recorded recorded, byte[] salt, String payload, byte[] leaf, UUID turn, Instant since) {
        var by = recorded.by();
        sql.sql("""
                with waiting as (insert into log_pending (space, since, id, fact, leaf) values (?, ?, ?, ?, ?))
                insert into fact (space, id, noun, subject, version, type, at, person, party, audience, audience_id, salt, payload, leaf)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(recorded.space(), since.atOffset(ZoneOffset.UTC), turn, recorded.id(), leaf)
                .param(recorded.space())
                .param(recorded.id())
                .param(recorded.subject().noun())
                .param(recorded.subject().id())
                .param(recorded.version())
                .param(recorded.fact().getClass().getSimpleName())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(by == null ? null : by.person())
                .param(by == null ? null : by.party())
                .param(kind(recorded.audience()))
                .param(id(recorded.audience()))
                .param(salt)
                .param(payload)
                .param(leaf)
                .update();
    }

    /** Facts of these subjects that the asker may read, oldest first. */
    List<Recorded> story(UUID space, List<UUID> subjects) {
        return sql.sql("select " + COLUMNS
                        + " from fact where space = :space and subject = any(:subjects) order by at, subject, version")
                .param("space", space)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(this::recorded)
                .list();
    }

    Optional<Recorded> find(UUID space, UUID fact) {
        return sql.sql("select " + COLUMNS + " from fact where space = ? and id = ?")
                .params(space, fact)
                .query(this::recorded)
                .optional();
    }

    /** A page of the space's facts, newest first, before a place in the log (exclusive). */
    List<Placed> latest(UUID space, long before, int limit) {
        return sql.sql(PLACED + " where l.space = ? and l.index < ? order by l.index desc limit ?")
                .params(space, before, limit)
                .query((row, n) -> new Placed(row.getLong("index"), recorded(row, n)))
                .list();
    }

    /** The facts of a type that the asker may read among so many places of the log, oldest first. */
    List<Recorded> from(UUID space, long index, int limit, Class<? extends Fact> type) {
        return sql.sql(PLACED + " where l.space = ? and l.index >= ? and l.index < ? and f.type = ? order by l.index")
                .params(space, index, index + limit, type.getSimpleName())
                .query(this::recorded)
                .list();
    }

    Optional<Evidence> evidence(UUID space, UUID fact) {
        return sql.sql("""
                select f.leaf, f.salt, f.payload,
                       (select index from log_leaf where space = f.space and fact = f.id) as index
                from fact f where f.space = ? and f.id = ?""")
                .params(space, fact)
                .query((row, n) -> new Evidence(
                        Leaf.parse(row.getBytes("leaf")),
                        row.getBytes("salt"),
                        row.getString("payload"),
                        row.getObject("index", Long.class)))
                .optional();
    }

    /** The record that says who took a fact's words. */
    Optional<UUID> redaction(UUID space, UUID fact) {
        return sql.sql("""
                select r.id from fact f join fact r on r.space = f.space and r.subject = f.subject and r.type = 'Redacted'
                where f.space = ? and f.id = ? and r.payload::jsonb -> 'data' ->> 'redacted' = f.id::text
                order by r.version limit 1""").params(space, fact).query(UUID.class).optional();
    }

    private Recorded recorded(ResultSet row, int n) throws SQLException {
        var payload = row.getString("payload");
        var columns = columns(row);
        return payload == null ? columns : columns.saying(json.read(payload));
    }

    /** The row without its words. */
    static Recorded columns(ResultSet row) throws SQLException {
        var subject = new Subject(row.getString("noun"), row.getObject("subject", UUID.class));
        var person = row.getObject("person", UUID.class);
        var id = row.getObject("id", UUID.class);
        return new Recorded(
                id,
                row.getObject("space", UUID.class),
                subject,
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                person == null ? null : new Author(person, row.getObject("party", UUID.class)),
                audience(row.getString("audience"), row.getObject("audience_id", UUID.class)),
                new Redacted(id, "its words were removed", null));
    }

    private static String kind(Audience audience) {
        return switch (audience) {
            case Audience.Everyone e -> "space";
            case Audience.Party p -> "party";
            case Audience.Person p -> "person";
        };
    }

    private static @Nullable UUID id(Audience audience) {
        return switch (audience) {
            case Audience.Everyone e -> null;
            case Audience.Party p -> p.organisation();
            case Audience.Person p -> p.person();
        };
    }

    private static Audience audience(String kind, UUID id) {
        return switch (kind) {
            case "party" -> new Audience.Party(id);
            case "person" -> new Audience.Person(id);
            default -> new Audience.Everyone();
        };
    }

    /** What a receipt is made of; salt and payload are null after a redaction, the index until it has its place. */
    record Evidence(
            Leaf leaf,
            byte @Nullable [] salt,
            @Nullable String payload,
            @Nullable Long index) {}
}
