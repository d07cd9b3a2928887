package org.tandem.base.evaluation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.evaluation.EvaluationFact.PanelClosed;
import org.tandem.base.evaluation.EvaluationFact.PanelOpened;
import org.tandem.base.evaluation.EvaluationFact.ReviewWritten;
import org.tandem.base.evaluation.EvaluationFact.ReviewingEnded;
import org.tandem.base.evaluation.EvaluationFact.ReviewsHandedIn;
import org.tandem.base.evaluation.EvaluationFact.ReviewsSealed;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.base.notices.Waiting.Request;
import tools.jackson.databind.json.JsonMapper;

/** What the facts of panels make of the tables, of what waits and of the counts. */
@Repository
class PanelProjection implements Projection {

    private static final Set<String> PROSE = Set.of("title", "name", "words", "comment", "reason", "quote");

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;
    private final JsonMapper json = JsonMapper.builder().build();

    PanelProjection(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return EvaluationFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("panel", "panel_item", "panel_reviewer", "review_alias", "review");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((EvaluationFact) recorded.fact()) {
            case PanelOpened opened -> open(recorded, opened);
            case ReviewWritten written -> write(recorded, written);
            case ReviewsSealed sealed ->
                sql.sql("update review set handed_in = true where space = ? and panel = ? and alias = ?")
                        .params(recorded.space(), sealed.panel(), recorded.object())
                        .update();
            case ReviewsHandedIn in -> handIn(recorded);
            case ReviewingEnded ended -> end(recorded);
            case PanelClosed closed -> close(recorded, closed);
        }
    }

    private void open(Recorded recorded, PanelOpened opened) {
        sql.sql("""
                insert into panel (space, id, version, title, chair, chair_person, charter, opened_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(opened.title())
                .param(recorded.party())
                .param(recorded.person())
                .param(json.writeValueAsString(opened.charter()))
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        opened.items().forEach(item -> item(recorded, item));
        opened.reviewers().forEach(reviewer -> reviewer(recorded, reviewer, opened.title()));
        counts.add(recorded.space(), "panels", 1);
    }

    private void item(Recorded recorded, PanelItem item) {
        sql.sql("""
                insert into panel_item (space, panel, item, noun, title, words, path, conflicts)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(item.id())
                .param(item.noun())
                .param(item.title())
                .param(item.words())
                .param(item.path())
                .param(item.conflicts().stream().sorted().toArray(UUID[]::new))
                .update();
    }

    /** The same words for every reviewer: how many items wait for one would tell whose they are. */
    private void reviewer(Recorded recorded, Reviewer reviewer, String title) {
        sql.sql("insert into panel_reviewer (space, panel, person, party) values (?, ?, ?, ?)")
                .params(recorded.space(), recorded.object(), reviewer.person(), reviewer.party())
                .update();
        waiting.onPerson(
                reviewer.person(),
                Act.REVIEW,
                recorded,
                new Request("Review what is before the panel “%s”".formatted(title), "panels/" + recorded.object()));
    }

    private void write(Recorded recorded, ReviewWritten written) {
        sql.sql("insert into review_alias (space, panel, person, alias) values (?, ?, ?, ?) on conflict do nothing")
                .params(recorded.space(), written.panel(), written.person(), written.alias())
                .update();
        var judgement = json.writeValueAsString(written.judgement());
        int known = sql.sql("update review set judgement = ?::jsonb where space = ? and id = ?")
                .params(judgement, recorded.space(), recorded.object())
                .update();
        if (known == 0) {
            sql.sql("insert into review (space, id, panel, item, alias, judgement) values (?, ?, ?, ?, ?, ?::jsonb)")
                    .param(recorded.space())
                    .param(recorded.object())
                    .param(written.panel())
                    .param(written.item())
                    .param(written.alias())
                    .param(judgement)
                    .update();
        }
    }

    private void handIn(Recorded recorded) {
        sql.sql("update panel_reviewer set handed_in_at = ? where space = ? and panel = ? and person = ?")
                .params(recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object(), recorded.person())
                .update();
        touch(recorded);
        waiting.donePerson(recorded.person(), Act.REVIEW, recorded);
    }

    private void end(Recorded recorded) {
        touch(recorded);
        sql.sql("update panel set ended_at = ? where space = ? and id = ?")
                .params(recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                .update();
        waiting.over(Act.REVIEW, recorded.space(), recorded.object());
        var title = sql.sql("select title from panel where space = ? and id = ?")
                .params(recorded.space(), recorded.object())
                .query(String.class)
                .single();
        var request =
                new Request("Give the verdicts of the panel “%s”".formatted(title), "panels/" + recorded.object());
        parties(recorded).forEach(party -> waiting.on(party, Act.OPEN_PANEL, recorded, request));
    }

    /** A leader of any party on the panel may close it. */
    private List<UUID> parties(Recorded recorded) {
        return sql.sql("select distinct party from panel_reviewer where space = ? and panel = ? order by party")
                .params(recorded.space(), recorded.object())
                .query((row, n) -> row.getObject("party", UUID.class))
                .list();
    }

    private void close(Recorded recorded, PanelClosed closed) {
        touch(recorded);
        sql.sql("update panel set closed_at = ?, ranking = ?::jsonb where space = ? and id = ?")
                .params(
                        recorded.at().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(closed.ranking()),
                        recorded.space(),
                        recorded.object())
                .update();
        closed.verdicts().forEach(verdict -> verdict(recorded, verdict));
        waiting.over(Act.OPEN_PANEL, recorded.space(), recorded.object());
    }

    private void verdict(Recorded recorded, Verdict verdict) {
        sql.sql("""
                update panel_item set decision = ?, reason = ?, quote = ?
                where space = ? and panel = ? and item = ?""")
                .param(verdict.decision().name())
                .param(verdict.reason())
                .param(verdict.quote())
                .param(recorded.space())
                .param(recorded.object())
                .param(verdict.item())
                .update();
    }

    private void touch(Recorded recorded) {
        sql.sql("update panel set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }
}
