package org.tandem.bind.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.sourcing.NeedFact.CostsCompared;
import org.tandem.bind.sourcing.NeedFact.CriteriaAnswered;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;
import org.tandem.bind.sourcing.NeedFact.NeedRestated;
import org.tandem.bind.sourcing.NeedFact.NeedStated;
import org.tandem.bind.sourcing.NeedFact.PartDropped;
import org.tandem.bind.sourcing.NeedFact.RouteDecided;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Needs as rows: what their facts say, and nothing else. */
@Repository
class NeedStore implements Projection {

    private static final TypeReference<LinkedHashMap<String, Answers>> PARTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    NeedStore(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return NeedFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("need");
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((NeedFact) recorded.fact()) {
            case NeedStated stated -> insert(recorded, stated.statement());
            case NeedRestated restated -> restate(recorded, restated.statement());
            case CriteriaAnswered answered -> parts(recorded, parts -> parts.put(answered.part(), answered.answers()));
            case PartDropped dropped -> parts(recorded, parts -> parts.remove(dropped.part()));
            case CostsCompared compared ->
                change(recorded, "costs = ?::jsonb", json.writeValueAsString(compared.costs()));
            case RouteDecided decided -> decide(recorded, decided);
            case MotivesRetested retested -> touch(recorded);
        }
    }

    private void insert(Recorded recorded, NeedStatement statement) {
        sql.sql(
                        "insert into need (space, id, version, title, statement, parts, stated_at) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(statement.title())
                .param(json.writeValueAsString(statement))
                .param(json.writeValueAsString(Map.of(Need.WHOLE, Answers.NONE)))
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "needs", 1);
        ask(recorded, "Decide the route of the need “%s”".formatted(statement.title()));
    }

    private void restate(Recorded recorded, NeedStatement statement) {
        sql.sql("update need set title = ? where space = ? and id = ?")
                .params(statement.title(), recorded.space(), recorded.object())
                .update();
        change(recorded, "statement = ?::jsonb", json.writeValueAsString(statement));
    }

    private void parts(Recorded recorded, Consumer<Map<String, Answers>> change) {
        var parts = new LinkedHashMap<>(
                find(recorded.space(), recorded.object()).orElseThrow().parts());
        if (parts.size() == 1 && Answers.NONE.equals(parts.get(Need.WHOLE))) {
            parts.clear();
        }
        change.accept(parts);
        change(recorded, "parts = ?::jsonb", json.writeValueAsString(parts));
    }

    /** Changes a fact of the need: a decision that was taken before is open again [A20]. */
    private void change(Recorded recorded, String assignment, String value) {
        int reopened = sql.sql("update need set version = ?, " + assignment
                        + ", changed_since = decided_at is not null where space = ? and id = ?"
                        + " returning (decided_at is not null)::int")
                .params(recorded.version(), value, recorded.space(), recorded.object())
                .query(Integer.class)
                .single();
        if (reopened == 1) {
            ask(recorded, "Decide again: a fact of a need has changed");
        }
    }

    private void touch(Recorded recorded) {
        sql.sql("update need set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }

    private void decide(Recorded recorded, RouteDecided decided) {
        var advised = decided.advised();
        sql.sql("""
                update need set version = ?, route = ?, advised = ?, reason = ?, decided_at = ?, changed_since = false
                where space = ? and id = ?""")
                .param(recorded.version())
                .param(decided.route().name())
                .param(advised == null ? null : advised.name())
                .param(decided.reason())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(recorded.space())
                .param(recorded.object())
                .update();
        waiting.over(Act.DECIDE_ROUTE, recorded.space(), recorded.object());
    }

    private void ask(Recorded recorded, String words) {
        waiting.on(
                recorded.party(), Act.DECIDE_ROUTE, recorded, new Waiting.Request(words, "needs/" + recorded.object()));
    }

    Optional<Need> find(UUID space, UUID id) {
        return sql.sql("select * from need where space = ? and id = ?")
                .params(space, id)
                .query(this::need)
                .optional();
    }

    List<Need> list(UUID space, int offset, int limit) {
        return sql.sql("select * from need where space = ? order by stated_at desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query(this::need)
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from need where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private Need need(ResultSet row, int n) throws SQLException {
        var costs = row.getString("costs");
        return new Need(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                json.readValue(row.getString("statement"), NeedStatement.class),
                json.readValue(row.getString("parts"), PARTS),
                costs == null ? null : json.readValue(costs, CostComparison.class),
                decision(row));
    }

    private static Need.@Nullable Decision decision(ResultSet row) throws SQLException {
        var route = row.getString("route");
        if (route == null) {
            return null;
        }
        var advised = row.getString("advised");
        return new Need.Decision(
                Route.valueOf(route),
                advised == null ? null : Route.valueOf(advised),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("changed_since"));
    }
}
