package org.tandem.base.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.ledger.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Panels and reviews as rows, to be read; the policy of the tables decides whose reviews are shown. */
@Repository
class PanelStore {

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    PanelStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Panel> find(UUID space, UUID id) {
        return Reading.once(List.of("panel", space, id), () -> read(space, id));
    }

    private Optional<Panel> read(UUID space, UUID id) {
        return sql.sql("""
                select panel.*, people, parties, through from panel, lateral (
                    select array_agg(person order by party, person) as people,
                        array_agg(party order by party, person) as parties,
                        array_agg(handed_in_at is not null order by party, person) as through
                    from panel_reviewer r where r.space = panel.space and r.panel = panel.id) reviewers
                where space = ? and id = ?""").params(space, id).query(this::panel).optional();
    }

    /** As {@link #find}; lets others wait who change the same panel now. */
    Optional<Panel> locked(UUID space, UUID id) {
        sql.sql("select id from panel where space = ? and id = ? for update")
                .params(space, id)
                .query((row, n) -> n)
                .list();
        return read(space, id);
    }

    List<PanelLine> list(UUID space, int offset, int limit) {
        return sql.sql("""
                select id, title, opened_at, ended_at, closed_at from panel where space = ?
                order by opened_at desc, id offset ? limit ?""")
                .params(space, offset, limit)
                .query((row, n) -> new PanelLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row, "ended_at"),
                        instant(row, "closed_at")))
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from panel where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    boolean judging(UUID space, UUID item) {
        return sql.sql("""
                select exists (select 1 from panel_item i join panel p on p.space = i.space and p.id = i.panel
                where i.space = ? and i.item = ? and p.closed_at is null)""").params(space, item).query(Boolean.class).single();
    }

    /** The asker's own alias on a panel: the policy shows no other. */
    Optional<UUID> alias(Panel panel, UUID person) {
        return sql.sql("select alias from review_alias where space = ? and panel = ? and person = ?")
                .params(panel.space(), panel.id(), person)
                .query(UUID.class)
                .optional();
    }

    List<Review> reviewsUnder(Panel panel, UUID alias) {
        return sql.sql("select * from review where space = ? and panel = ? and alias = ?")
                .params(panel.space(), panel.id(), alias)
                .query(this::review)
                .list();
    }

    /** What this person wrote, under their alias. */
    List<Review> reviewsBy(Panel panel, UUID person) {
        return sql.sql("""
                select r.* from review_alias a join review r using (space, panel, alias)
                where a.space = ? and a.panel = ? and a.person = ?""")
                .params(panel.space(), panel.id(), person)
                .query(this::review)
                .list();
    }

    /** What was handed in, by id, which says nothing; nothing but one's own before reviewing ends. */
    List<Review> countedReviews(Panel panel) {
        return Reading.once(List.of("reviews", panel.space(), panel.id()), () -> counted(panel));
    }

    private List<Review> counted(Panel panel) {
        return sql.sql("select * from review where space = ? and panel = ? and handed_in order by id")
                .params(panel.space(), panel.id())
                .query(this::review)
                .list();
    }

    private Review review(ResultSet row, int n) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                row.getObject("alias", UUID.class),
                json.readValue(row.getString("judgement"), Judgement.class),
                row.getBoolean("handed_in"));
    }

    private Panel panel(ResultSet row, int n) throws SQLException {
        var space = row.getObject("space", UUID.class);
        var id = row.getObject("id", UUID.class);
        var items = items(space, id);
        return new Panel(
                space,
                id,
                row.getInt("version"),
                row.getString("title"),
                row.getObject("chair", UUID.class),
                row.getObject("chair_person", UUID.class),
                json.readValue(row.getString("charter"), Charter.class),
                items.stream().map(Judged::item).toList(),
                members(row),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "ended_at"),
                outcome(row, items));
    }

    private Panel.@Nullable Outcome outcome(ResultSet row, List<Judged> items) throws SQLException {
        var closed = instant(row, "closed_at");
        if (closed == null) {
            return null;
        }
        var verdicts =
                items.stream().map(Judged::verdict).filter(Objects::nonNull).toList();
        return new Panel.Outcome(verdicts, json.readValue(row.getString("ranking"), Ranking.class), closed);
    }

    private List<Judged> items(UUID space, UUID panel) {
        return sql.sql("select * from panel_item where space = ? and panel = ? order by item")
                .params(space, panel)
                .query((row, n) -> new Judged(item(row), verdict(row)))
                .list();
    }

    private static PanelItem item(ResultSet row) throws SQLException {
        var conflicts = (UUID[]) row.getArray("conflicts").getArray();
        return new PanelItem(
                row.getObject("item", UUID.class),
                row.getString("noun"),
                row.getString("title"),
                row.getString("words"),
                row.getString("path"),
                Set.copyOf(Arrays.asList(conflicts)));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return decision == null
                ? null
                : new Verdict(
                        row.getObject("item", UUID.class),
                        Decision.valueOf(decision),
                        row.getString("reason"),
                        row.getString("quote"));
    }

    private static List<Panel.Member> members(ResultSet row) throws SQLException {
        var people = (UUID[]) row.getArray("people").getArray();
        var parties = (UUID[]) row.getArray("parties").getArray();
        var through = (Boolean[]) row.getArray("through").getArray();
        return IntStream.range(0, people.length)
                .mapToObj(i -> new Panel.Member(people[i], parties[i], through[i]))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private record Judged(PanelItem item, @Nullable Verdict verdict) {}
}
