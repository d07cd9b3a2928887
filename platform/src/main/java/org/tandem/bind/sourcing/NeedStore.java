package org.tandem.bind.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Redacted;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.sourcing.Need.Retest;
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

    private static final Set<String> PROSE = Set.of("title", "lacking", "goal", "part", "reason");

    private static final TypeReference<LinkedHashMap<String, Answers>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Retest>> RETESTS = new TypeReference<>() {};

    /** The count of needs that serve no goal yet [B20]. */
    static final String UNLINKED = "needs-without-goal";

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
    public boolean prose(String key, String value) {
        return PROSE.contains(key) && !value.equals(Need.WHOLE);
    }

    /** The name of a part is the name of a field, which a replacement of words does not reach when it is short. */
    @Override
    public void forget(Recorded redacted) {
        if (redacted.fact() instanceof CriteriaAnswered answered
                && !answered.part().equals(Need.WHOLE)) {
            sql.sql("""
                    update need set parts = (parts - :part) || jsonb_build_object(:mark, parts -> :part)
                    where space = :space and id = :id and jsonb_exists(parts, :part)""")
                    .param("part", answered.part())
                    .param("mark", Redacted.MARK)
                    .param("space", redacted.space())
                    .param("id", redacted.object())
                    .update();
        }
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((NeedFact) recorded.fact()) {
            case NeedStated stated -> insert(recorded, stated);
            case NeedRestated restated -> restate(recorded, restated.statement());
            case CriteriaAnswered answered -> parts(recorded, parts -> parts.put(answered.part(), answered.answers()));
            case PartDropped dropped -> parts(recorded, parts -> parts.remove(dropped.part()));
            case CostsCompared compared ->
                change(recorded, "costs = ?::jsonb", json.writeValueAsString(compared.costs()));
            case RouteDecided decided -> decide(recorded, decided);
            case MotivesRetested retested -> retest(recorded, retested);
        }
    }

    private void insert(Recorded recorded, NeedStated stated) {
        var statement = stated.statement();
        sql.sql(
                        "insert into need (space, id, version, parties, title, statement, parts, stated_at) values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(stated.parties().toArray(UUID[]::new))
                .param(statement.title())
                .param(json.writeValueAsString(statement))
                .param(json.writeValueAsString(Map.of(Need.WHOLE, Answers.NONE)))
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "needs", 1);
        counts.add(recorded.space(), UNLINKED, unlinked(statement));
        ask(recorded, "Decide the route of the need “%s”".formatted(statement.title()));
        askRetest(recorded);
    }

    private static int unlinked(NeedStatement statement) {
        return statement.goal() == null ? 1 : 0;
    }

    private void restate(Recorded recorded, NeedStatement statement) {
        var before = find(recorded.space(), recorded.object()).orElseThrow().statement();
        counts.add(recorded.space(), UNLINKED, unlinked(statement) - unlinked(before));
        sql.sql("update need set title = ? where space = ? and id = ?")
                .params(statement.title(), recorded.space(), recorded.object())
                .update();
        change(recorded, "statement = ?::jsonb", json.writeValueAsString(statement));
        askRetest(recorded);
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
        sql.sql("update need set version = ?, " + assignment
                        + ", changed_since = decided_at is not null where space = ? and id = ?")
                .params(recorded.version(), value, recorded.space(), recorded.object())
                .update();
        var need = find(recorded.space(), recorded.object()).orElseThrow();
        if (need.reopened()) {
            ask(recorded, "Decide again: a fact of a need has changed");
        }
    }

    private void retest(Recorded recorded, MotivesRetested retested) {
        var test = new Retest(retested.met(), retested.notMet(), recorded.at());
        sql.sql("update need set version = ?, retests = retests || ?::jsonb where space = ? and id = ?")
                .params(recorded.version(), json.writeValueAsString(List.of(test)), recorded.space(), recorded.object())
                .update();
        askRetest(recorded);
    }

    /** Waits from a month before the motives are a year old. */
    private void askRetest(Recorded recorded) {
        waiting.over(Act.STATE_NEED, recorded.space(), recorded.object());
        var need = find(recorded.space(), recorded.object()).orElseThrow();
        if (!need.statement().motives().isEmpty()) {
            var due = need.retestDue();
            var words = "Test again whether the motives of “%s” hold"
                    .formatted(need.statement().title());
            var request = new Waiting.Request(words, "needs/" + need.id(), due).from(due.minusMonths(1));
            need.parties().forEach(party -> waiting.on(party, Act.STATE_NEED, recorded, request));
        }
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
        var request = new Waiting.Request(words, "needs/" + recorded.object());
        find(recorded.space(), recorded.object())
                .orElseThrow()
                .parties()
                .forEach(party -> waiting.on(party, Act.DECIDE_ROUTE, recorded, request));
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
                List.of((UUID[]) row.getArray("parties").getArray()),
                json.readValue(row.getString("statement"), NeedStatement.class),
                json.readValue(row.getString("parts"), PARTS),
                costs == null ? null : json.readValue(costs, CostComparison.class),
                decision(row),
                json.readValue(row.getString("retests"), RETESTS),
                row.getTimestamp("stated_at").toInstant());
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
