package org.tandem.base.envelopes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.proof.seal.Envelope;

/** Boxes and envelopes, read from their rows. */
@Repository
class EnvelopeReader {

    private final JdbcClient sql;

    EnvelopeReader(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Box> box(UUID space, UUID id) {
        var rows = sql.sql("""
                select b.*, c.person as keeper, c.party as keeper_party, c.key
                from envelope_box b join envelope_custodian c on c.space = b.space and c.box = b.id
                where b.space = ? and b.id = ? order by c.x""")
                .params(space, id)
                .query((row, n) -> new Kept(box(row, List.of(), List.of()), keeper(row)))
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(whole(rows));
    }

    private Box whole(List<Kept> rows) {
        var box = rows.getFirst().box();
        var scores = box.scoresLockedAt() == null ? List.<Score>of() : scores(box.space(), box.id());
        return box.with(rows.stream().map(Kept::custodian).toList(), scores);
    }

    private record Kept(Box box, Custodian custodian) {}

    private static Custodian keeper(ResultSet row) throws SQLException {
        return new Custodian(
                row.getObject("keeper", UUID.class), row.getObject("keeper_party", UUID.class), row.getString("key"));
    }

    /** As {@link #box}; until the transaction ends nobody else changes it. */
    Optional<Box> locked(UUID space, UUID id) {
        sql.sql("select id from envelope_box where space = ? and id = ? for update")
                .params(space, id)
                .query(UUID.class)
                .optional();
        return box(space, id);
    }

    /** The latest deadline first, without their scores. */
    List<Box> list(UUID space, int offset, int limit) {
        Map<UUID, List<Keeper>> keepers = sql
                .sql("select box, person, party, key from envelope_custodian where space = ? order by box, x")
                .param(space)
                .query((row, n) -> new Keeper(row.getObject("box", UUID.class), custodian(row)))
                .list()
                .stream()
                .collect(groupingBy(Keeper::box));
        return sql.sql("select * from envelope_box where space = ? order by deadline desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query((row, n) -> box(
                        row,
                        keepers.getOrDefault(row.getObject("id", UUID.class), List.of()).stream()
                                .map(Keeper::custodian)
                                .toList(),
                        List.of()))
                .list();
    }

    private List<Score> scores(UUID space, UUID box) {
        return sql.sql(
                        "select envelope, score from envelope_score where space = ? and box = ? order by score desc, envelope")
                .params(space, box)
                .query((row, n) -> new Score(row.getObject("envelope", UUID.class), row.getInt("score")))
                .list();
    }

    /** In one statement: an envelope with several shares is several rows, next to each other. */
    List<Handed> handed(UUID space, UUID box) {
        Map<UUID, List<Given>> rows = sql
                .sql("""
                        select e.*, s.x, s.person as keeper, s.wire, s.at as released_at
                        from envelope e left join envelope_share s on s.space = e.space and s.envelope = e.id
                        where e.space = ? and e.box = ? order by e.at, e.id, s.x""")
                .params(space, box)
                .query((row, n) -> new Given(handed(row, List.of()), share(row)))
                .list()
                .stream()
                .collect(groupingBy(given -> given.handed().id(), LinkedHashMap::new, toList()));
        return rows.values().stream().map(Given::whole).toList();
    }

    Optional<UUID> boxOf(UUID space, UUID envelope) {
        return sql.sql("select box from envelope where space = ? and id = ?")
                .params(space, envelope)
                .query(UUID.class)
                .optional();
    }

    private record Keeper(UUID box, Custodian custodian) {}

    private record Given(Handed handed, Optional<Handed.Share> share) {
        static Handed whole(List<Given> rows) {
            return rows.getFirst()
                    .handed()
                    .with(rows.stream().flatMap(row -> row.share().stream()).toList());
        }
    }

    private static Custodian custodian(ResultSet row) throws SQLException {
        return new Custodian(
                row.getObject("person", UUID.class), row.getObject("party", UUID.class), row.getString("key"));
    }

    private static Optional<Handed.Share> share(ResultSet row) throws SQLException {
        var keeper = row.getObject("keeper", UUID.class);
        return keeper == null
                ? Optional.empty()
                : Optional.of(new Handed.Share(
                        row.getInt("x"),
                        keeper,
                        row.getString("wire"),
                        row.getTimestamp("released_at").toInstant()));
    }

    private static Box box(ResultSet row, List<Custodian> custodians, List<Score> scores) throws SQLException {
        var terms = new BoxTerms(
                row.getString("title"),
                row.getString("purpose"),
                row.getBoolean("two_parts"),
                row.getInt("k"),
                custodians,
                row.getTimestamp("deadline").toInstant());
        return new Box(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("person", UUID.class),
                row.getObject("party", UUID.class),
                terms,
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("scores_locked_at")),
                scores);
    }

    private static Handed handed(ResultSet row, List<Handed.Share> shares) throws SQLException {
        return new Handed(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("box", UUID.class),
                Part.valueOf(row.getString("part")),
                row.getObject("person", UUID.class),
                row.getObject("party", UUID.class),
                row.getObject("file", UUID.class),
                Envelope.parse(row.getString("header")),
                row.getObject("fact", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("replaced"),
                instant(row.getTimestamp("opened_at")),
                row.getString("voided"),
                shares);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
