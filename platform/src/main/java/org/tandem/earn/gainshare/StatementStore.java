package org.tandem.earn.gainshare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Subject;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.earn.gainshare.Inputs.PartyShare;
import org.tandem.earn.gainshare.StatementFact.StatementDrawn;
import org.tandem.earn.gainshare.StatementFact.StatementSigned;
import org.tandem.earn.gainshare.StatementFact.StatementWithdrawn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements as rows: what their facts say, and nothing else. */
@Repository
class StatementStore implements Projection {

    private static final Set<String> PROSE = Set.of("reason");

    private static final TypeReference<List<Map<String, String>>> SIGNATURES = new TypeReference<>() {};
    private static final String STATEMENT = """
            select t.*, (select coalesce(jsonb_agg(jsonb_build_object('party', s.party, 'person', s.person,
                      'at', to_char(s.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by s.at, s.party), '[]')
                    from statement_signature s where s.space = t.space and s.statement = t.id) as signatures
            from statement t where t.space = ?""";

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    StatementStore(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    static Subject subject(UUID statement) {
        return new Subject("statement", statement);
    }

    @Override
    public Class<? extends Fact> facts() {
        return StatementFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("statement", "statement_signature");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    /** A statement and its signatures are money between the sides. */
    @Override
    public Optional<String> stays(Recorded fact) {
        return fact.fact() instanceof StatementWithdrawn
                ? Optional.empty()
                : Optional.of("A statement and its signatures stay for both sides.");
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((StatementFact) recorded.fact()) {
            case StatementDrawn drawn -> insert(recorded, drawn);
            case StatementSigned signed -> sign(recorded, signed);
            case StatementWithdrawn withdrawn -> withdraw(recorded, withdrawn);
        }
        sql.sql("update statement set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }

    private void insert(Recorded recorded, StatementDrawn drawn) {
        var source = drawn.inputs().source();
        sql.sql("""
                insert into statement (space, id, version, outcome, plan, payment, currency, drawn, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(source.outcome())
                .param(source.plan())
                .param(drawn.settlement().payment())
                .param(drawn.inputs().sharing().currency())
                .param(json.writeValueAsString(drawn))
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "statements", 1);
        waiting.over(Act.DRAW_STATEMENT, recorded.space(), source.outcome());
        var request = new Waiting.Request(
                        "Sign the statement of “%s”".formatted(source.title()), "statements/" + recorded.object())
                .except(drawn.barred());
        drawn.inputs().sharing().shares().stream()
                .map(PartyShare::party)
                .forEach(party -> waiting.on(party, Act.SIGN_STATEMENT, recorded, request));
    }

    private void sign(Recorded recorded, StatementSigned signed) {
        sql.sql("insert into statement_signature (space, statement, party, person, at) values (?, ?, ?, ?, ?)")
                .params(
                        recorded.space(),
                        recorded.object(),
                        recorded.party(),
                        recorded.person(),
                        recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        waiting.done(recorded.party(), Act.SIGN_STATEMENT, recorded);
        if (signed.complete()) {
            sql.sql("update statement set settled_at = ? where space = ? and id = ?")
                    .params(recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                    .update();
        }
    }

    private void withdraw(Recorded recorded, StatementWithdrawn withdrawn) {
        sql.sql("update statement set withdrawn = ? where space = ? and id = ?")
                .params(withdrawn.reason(), recorded.space(), recorded.object())
                .update();
        counts.add(recorded.space(), "statements", -1);
        waiting.over(Act.SIGN_STATEMENT, recorded.space(), recorded.object());
    }

    Optional<Statement> find(UUID space, UUID id) {
        return sql.sql(STATEMENT + " and t.id = ?")
                .params(space, id)
                .query(this::statement)
                .optional();
    }

    List<Statement> list(UUID space, int offset, int limit) {
        return sql.sql(STATEMENT + " order by t.drawn_at desc, t.id offset ? limit ?")
                .params(space, offset, limit)
                .query(this::statement)
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from statement where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    /** The one that counts, if it was drawn. */
    Optional<Statement> ofOutcome(UUID space, UUID outcome) {
        return sql.sql(STATEMENT + " and t.outcome = ? and t.withdrawn is null")
                .params(space, outcome)
                .query(this::statement)
                .optional();
    }

    /** Those of a plan that count, oldest first. */
    List<Statement> ofPlan(UUID space, UUID plan) {
        return sql.sql(STATEMENT + " and t.plan = ? and t.withdrawn is null order by t.drawn_at, t.id")
                .params(space, plan)
                .query(this::statement)
                .list();
    }

    /** In the order in which they were settled. */
    List<Statement> settled(UUID space) {
        return sql.sql(STATEMENT + " and t.settled_at is not null order by t.settled_at, t.id")
                .param(space)
                .query(this::statement)
                .list();
    }

    /** Lets others wait who want to change or sign the same statement now. */
    void lock(UUID space, UUID id) {
        sql.sql("select id from statement where space = ? and id = ? for update")
                .params(space, id)
                .query(UUID.class)
                .list();
    }

    private Statement statement(ResultSet row, int n) throws SQLException {
        var drawn = json.readValue(row.getString("drawn"), StatementDrawn.class);
        var settled = row.getTimestamp("settled_at");
        return new Statement(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                drawn.inputs(),
                drawn.settlement(),
                row.getTimestamp("drawn_at").toInstant(),
                json.readValue(row.getString("signatures"), SIGNATURES).stream()
                        .map(StatementStore::signature)
                        .toList(),
                settled == null ? null : settled.toInstant(),
                row.getString("withdrawn"));
    }

    private static Statement.Signature signature(Map<String, String> row) {
        return new Statement.Signature(
                UUID.fromString(row.getOrDefault("party", "")),
                UUID.fromString(row.getOrDefault("person", "")),
                Instant.parse(row.getOrDefault("at", "")));
    }
}
