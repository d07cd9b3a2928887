package org.tandem.deliver.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.ledger.Subject;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.deliver.outcomes.Innovation.Claim;
import org.tandem.deliver.outcomes.OutcomeFact.OutcomeConfirmed;
import org.tandem.deliver.outcomes.OutcomeFact.OutcomeFound;
import tools.jackson.databind.json.JsonMapper;

/** Outcomes as rows: what their facts say, and nothing else. */
@Repository
class OutcomeStore implements Projection {

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    OutcomeStore(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    static Subject subject(UUID outcome) {
        return new Subject("outcome", outcome);
    }

    @Override
    public Class<? extends Fact> facts() {
        return OutcomeFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("outcome");
    }

    /** What was found is computed for both sides; nobody wrote it. */
    @Override
    public Optional<String> stays(Recorded fact) {
        return Optional.of("What a look found, and who confirmed it, stays for both sides.");
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((OutcomeFact) recorded.fact()) {
            case OutcomeFound found -> insert(recorded, found);
            case OutcomeConfirmed confirmed -> confirm(recorded, confirmed);
        }
    }

    private void insert(Recorded recorded, OutcomeFound found) {
        sql.sql("""
                insert into outcome (space, id, version, plan, title, measure, look, found, claimed, first_period, last_period,
                  found_at, person)
                select p.space, ?, ?, p.id, p.title, p.measure, ?, ?::jsonb, ?, ?, ?, ?, ? from plan p
                where p.space = ? and p.id = ?""")
                .param(recorded.object())
                .param(recorded.version())
                .param(found.look())
                .param(json.writeValueAsString(found))
                .param(found.findings().claimed())
                .param(found.window().first())
                .param(found.window().last())
                .param(PlanProjection.utc(recorded.at()))
                .param(recorded.person())
                .param(recorded.space())
                .param(found.plan())
                .update();
        counts.add(recorded.space(), "outcomes", 1);
        waiting.over(Act.IMPORT_READINGS, recorded.space(), found.plan());
        var request = request(recorded, "Confirm what look %d found".formatted(found.look()))
                .except(found.barred());
        found.parties().forEach(party -> waiting.on(party, Act.CONFIRM_OUTCOME, recorded, request));
    }

    private void confirm(Recorded recorded, OutcomeConfirmed confirmed) {
        sql.sql("""
                update outcome set version = ?, confirmed_at = ?, confirmed_by = ?, confirmed_party = ?
                where space = ? and id = ?""")
                .param(recorded.version())
                .param(PlanProjection.utc(recorded.at()))
                .param(recorded.person())
                .param(recorded.party())
                .param(recorded.space())
                .param(recorded.object())
                .update();
        waiting.over(Act.CONFIRM_OUTCOME, recorded.space(), recorded.object());
        if (confirmed.statement()) {
            var request = request(recorded, "Draw the statement of a confirmed outcome");
            confirmed.parties().forEach(party -> waiting.on(party, Act.DRAW_STATEMENT, recorded, request));
        }
    }

    private static Waiting.Request request(Recorded recorded, String words) {
        return new Waiting.Request(words, "outcomes/" + recorded.object());
    }

    Optional<Outcome> find(UUID space, UUID id) {
        return sql.sql("select * from outcome where space = ? and id = ?")
                .params(space, id)
                .query(this::outcome)
                .optional();
    }

    List<Outcome> list(UUID space, int offset, int limit) {
        return sql.sql("select * from outcome where space = ? order by found_at desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query(this::outcome)
                .list();
    }

    Optional<Outcomes.Newest> newest(UUID space) {
        return sql.sql("""
                select o.*, p.terms from outcome o join plan p on p.space = o.space and p.id = o.plan
                where o.space = ? order by o.found_at desc, o.id limit 1""")
                .param(space)
                .query((row, n) ->
                        new Outcomes.Newest(outcome(row, n), json.readValue(row.getString("terms"), PlanTerms.class)))
                .optional();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from outcome where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    /** By look. */
    List<Outcome> ofPlan(UUID space, UUID plan) {
        return sql.sql("select * from outcome where space = ? and plan = ? order by look")
                .params(space, plan)
                .query(this::outcome)
                .list();
    }

    /** Confirmed claims of the same measure by other plans, oldest first. */
    List<Outcome> claimsOf(UUID space, Outcome outcome) {
        return sql.sql("""
                select o.* from outcome o join outcome mine on mine.space = o.space and mine.id = ?
                where o.space = ? and o.measure = mine.measure and o.plan <> mine.plan and o.claimed
                  and o.confirmed_at is not null order by o.confirmed_at""").params(outcome.id(), space).query(this::outcome).list();
    }

    /** Confirmed claims of a space, newest first, without what they were computed from. */
    List<Claim> claims(UUID space, int limit) {
        return sql.sql("""
                select o.id, o.plan, o.title, o.confirmed_at,
                       (o.found #>> '{findings,effect,relative,value}')::double precision
                         * case when p.terms #>> '{measure,direction}' = 'LOWER_IS_BETTER' then -100 else 100 end as improvement
                from outcome o join plan p on p.space = o.space and p.id = o.plan
                where o.space = ? and o.claimed and o.confirmed_at is not null
                order by o.confirmed_at desc, o.id limit ?""")
                .params(space, limit)
                .query((row, n) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getObject("plan", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getObject("improvement", Double.class)))
                .list();
    }

    private Outcome outcome(ResultSet row, int n) throws SQLException {
        return new Outcome(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                json.readValue(row.getString("found"), OutcomeFound.class),
                row.getTimestamp("found_at").toInstant(),
                row.getObject("person", UUID.class),
                confirmation(row));
    }

    private static Outcome.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        var at = row.getTimestamp("confirmed_at");
        return at == null
                ? null
                : new Outcome.Confirmation(
                        new Author(
                                row.getObject("confirmed_by", UUID.class),
                                row.getObject("confirmed_party", UUID.class)),
                        at.toInstant());
    }
}
