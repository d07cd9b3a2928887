package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.deliver.outcomes.PlanFact.PlanDrafted;
import org.tandem.deliver.outcomes.PlanFact.PlanFrozen;
import org.tandem.deliver.outcomes.PlanFact.PlanRetirementAsked;
import org.tandem.deliver.outcomes.PlanFact.PlanSigned;
import org.tandem.deliver.outcomes.PlanFact.ReadingsImported;
import org.tandem.deliver.outcomes.PlanFact.ReadingsWithdrawn;
import org.tandem.deliver.outcomes.PlanFact.SampleTaken;
import tools.jackson.databind.json.JsonMapper;

/** What the facts of a plan and its readings make of their tables, and let wait on whom. */
@Repository
class PlanProjection implements Projection {

    private static final Set<String> PROSE =
            Set.of("title", "name", "unit", "source", "volume", "budgetLine", "reason", "what", "file");

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanProjection(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return PlanFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("plan", "plan_signature", "plan_retirement", "plan_sample", "reading_import", "reading");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    /** A plan that was frozen, or that readings came in for, is what both sides are judged by. */
    @Override
    public Optional<String> stays(Recorded fact) {
        return fact.fact() instanceof PlanDrafted && judged(fact)
                ? Optional.of("This plan is frozen or has readings: its words stay for both sides.")
                : Optional.empty();
    }

    private boolean judged(Recorded fact) {
        return sql.sql("""
                select exists (select from plan where space = :space and id = :plan and frozen_at is not null)
                    or exists (select from reading_import where space = :space and plan = :plan)""")
                .param("space", fact.space())
                .param("plan", fact.object())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((PlanFact) recorded.fact()) {
            case PlanDrafted drafted -> draft(recorded, drafted);
            case PlanSigned signed -> sign(recorded, signed);
            case PlanFrozen frozen -> freeze(recorded, frozen);
            case PlanRetirementAsked asked -> retire(recorded, asked);
            case SampleTaken taken -> sample(recorded, taken.sample());
            case ReadingsImported imported -> take(recorded, imported);
            case ReadingsWithdrawn withdrawn -> withdraw(recorded, withdrawn);
        }
        touch(recorded);
    }

    private void draft(Recorded recorded, PlanDrafted drafted) {
        var terms = drafted.terms();
        var project = terms.project();
        sql.sql("""
                insert into plan (space, id, version, edition, title, measure, project, terms, drafted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (space, id) do update set edition = excluded.edition, title = excluded.title,
                  measure = excluded.measure, project = excluded.project, terms = excluded.terms""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(drafted.edition())
                .param(terms.title())
                .param(terms.measure().key())
                .param(project == null ? null : project.id())
                .param(json.writeValueAsString(terms))
                .param(utc(recorded.at()))
                .update();
        if (drafted.edition() == 1) {
            counts.add(recorded.space(), "plans", 1);
        }
        waiting.over(Act.SIGN_PLAN, recorded.space(), recorded.object());
    }

    private void sign(Recorded recorded, PlanSigned signed) {
        sql.sql(
                        "insert into plan_signature (space, plan, edition, party, role, person, at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(recorded.space())
                .param(recorded.object())
                .param(signed.edition())
                .param(recorded.party())
                .param(signed.role().name())
                .param(recorded.person())
                .param(utc(recorded.at()))
                .update();
        if (!signed.waiting().contains(recorded.party())) {
            waiting.done(recorded.party(), Act.SIGN_PLAN, recorded);
        }
        var request = request(recorded, "Sign the measurement plan “%s”");
        signed.waiting()
                .forEach(party -> waiting.on(
                        party, Act.SIGN_PLAN, recorded, request.of(missing(recorded, party, signed.edition()))));
    }

    /** The seats of a party that have not signed this edition yet. */
    private List<Role> missing(Recorded recorded, UUID party, int edition) {
        var signed = sql.sql(
                        "select role from plan_signature where space = ? and plan = ? and party = ? and edition = ?")
                .params(recorded.space(), recorded.object(), party, edition)
                .query((row, n) -> row.getString("role"))
                .list();
        return Plans.SIGNING.stream()
                .filter(role -> !signed.contains(role.name()))
                .toList();
    }

    private void freeze(Recorded recorded, PlanFrozen frozen) {
        sql.sql("""
                update plan set frozen_at = ?, frozen_readings = ?, frozen_hash = ?, retrospective = ?
                where space = ? and id = ?""")
                .param(utc(recorded.at()))
                .param(frozen.readings())
                .param(frozen.hash())
                .param(frozen.retrospective())
                .param(recorded.space())
                .param(recorded.object())
                .update();
        waiting.over(Act.SIGN_PLAN, recorded.space(), recorded.object());
        var look = terms(recorded).looks().getFirst();
        frozen.parties().forEach(party -> waiting.on(party, Act.IMPORT_READINGS, recorded, due(recorded, look)));
    }

    private Waiting.Request due(Recorded recorded, LocalDate look) {
        return new Waiting.Request(
                "Import the readings of “%s” and take the first look"
                        .formatted(terms(recorded).title()),
                "plans/" + recorded.object(),
                look);
    }

    private void retire(Recorded recorded, PlanRetirementAsked asked) {
        sql.sql("insert into plan_retirement (space, plan, party, reason, at) values (?, ?, ?, ?, ?)")
                .params(recorded.space(), recorded.object(), recorded.party(), asked.reason(), utc(recorded.at()))
                .update();
        if (asked.complete()) {
            sql.sql("update plan set retired_at = ? where space = ? and id = ?")
                    .params(utc(recorded.at()), recorded.space(), recorded.object())
                    .update();
            counts.add(recorded.space(), "plans", -1);
            List.of(Act.SIGN_PLAN, Act.IMPORT_READINGS, Act.DRAFT_PLAN)
                    .forEach(act -> waiting.over(act, recorded.space(), recorded.object()));
        } else {
            ask(asked.waiting(), Act.DRAFT_PLAN, recorded, "Agree to retire the measure of “%s”, or let it stand");
        }
    }

    private void ask(List<UUID> parties, Act act, Recorded recorded, String words) {
        if (parties.isEmpty()) {
            return;
        }
        var request = request(recorded, words);
        parties.forEach(party -> waiting.on(party, act, recorded, request));
    }

    private Waiting.Request request(Recorded recorded, String words) {
        return new Waiting.Request(words.formatted(terms(recorded).title()), "plans/" + recorded.object());
    }

    private void sample(Recorded recorded, Sample sample) {
        sql.sql("insert into plan_sample (space, plan, version, sample, person) values (?, ?, ?, ?::jsonb, ?)")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(json.writeValueAsString(sample))
                .param(recorded.person())
                .update();
    }

    private void take(Recorded recorded, ReadingsImported imported) {
        sql.sql("""
                insert into reading_import (space, id, plan, file, source, sha256, size, person, party, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(imported.upload())
                .param(recorded.object())
                .param(imported.file())
                .param(imported.source())
                .param(imported.sha256())
                .param(imported.rows().size())
                .param(recorded.person())
                .param(recorded.party())
                .param(utc(recorded.at()))
                .update();
        var rhythm = terms(recorded).rhythm();
        var periods = imported.rows().stream()
                .map(row -> rhythm.read(row.getFirst()).orElseThrow())
                .toArray(Long[]::new);
        var cells = imported.rows().stream().map(row -> cells(imported, row)).toArray(String[]::new);
        sql.sql("""
                insert into reading (space, plan, period, import, cells)
                select ?, ?, r.period, ?, r.cells::jsonb from unnest(?::bigint[], ?::text[]) as r (period, cells)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(imported.upload())
                .param(periods)
                .param(cells)
                .update();
    }

    private String cells(ReadingsImported imported, List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < imported.columns().size(); i++) {
            if (!row.get(i + 1).isEmpty()) {
                cells.put(imported.columns().get(i), row.get(i + 1));
            }
        }
        return json.writeValueAsString(cells);
    }

    private void withdraw(Recorded recorded, ReadingsWithdrawn withdrawn) {
        sql.sql("update reading_import set withdrawn = ? where space = ? and id = ?")
                .params(withdrawn.reason(), recorded.space(), withdrawn.upload())
                .update();
        sql.sql("delete from reading where space = ? and plan = ? and import = ?")
                .params(recorded.space(), recorded.object(), withdrawn.upload())
                .update();
    }

    private void touch(Recorded recorded) {
        sql.sql("update plan set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }

    private PlanTerms terms(Recorded recorded) {
        return sql.sql("select terms from plan where space = ? and id = ?")
                .params(recorded.space(), recorded.object())
                .query((row, n) -> json.readValue(row.getString("terms"), PlanTerms.class))
                .single();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
