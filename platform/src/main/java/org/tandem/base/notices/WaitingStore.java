package org.tandem.base.notices;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Membership;
import org.tandem.base.ledger.Projected;
import org.tandem.base.notices.Waiting.Item;

/** What waits, as rows. */
@Repository
class WaitingStore implements Projected {

    private static final String MINE = """
            from waiting w join unnest(:spaces::uuid[], :parties::uuid[], :roles::text[]) as m (space, party, role)
              on w.space = m.space and (w.person = :person or (w.party = m.party and m.role = any(w.roles)))
              and not (:person = any(w.barred)) and (w.shown_from is null or w.shown_from <= :today)
            """;

    private final JdbcClient sql;

    WaitingStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> tables() {
        return List.of("waiting");
    }

    void insert(Waiting.Row row) {
        var request = row.request();
        sql.sql("""
                insert into waiting (space, subject, what, holder, noun, party, person, roles, words, path, since, due,
                                     shown_from, barred)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (space, subject, what, holder) do update set roles = excluded.roles""")
                .param(row.space())
                .param(row.subject().id())
                .param(row.what())
                .param(row.party() == null ? row.person() : row.party())
                .param(row.subject().noun())
                .param(row.party())
                .param(row.person())
                .param(request.asked(row.act()).stream().map(Enum::name).toArray(String[]::new))
                .param(request.words())
                .param(request.path())
                .param(row.since().atOffset(ZoneOffset.UTC))
                .param(request.due())
                .param(request.from())
                .param(request.except().stream().sorted().toArray(UUID[]::new))
                .update();
    }

    void delete(UUID space, UUID subject, String what, UUID party) {
        sql.sql("delete from waiting where space = ? and subject = ? and what = ? and party = ?")
                .params(space, subject, what, party)
                .update();
    }

    void deletePerson(UUID space, UUID subject, String what, UUID person) {
        sql.sql("delete from waiting where space = ? and subject = ? and what = ? and person = ?")
                .params(space, subject, what, person)
                .update();
    }

    void deleteAll(UUID space, UUID subject, String what) {
        sql.sql("delete from waiting where space = ? and subject = ? and what = ?")
                .params(space, subject, what)
                .update();
    }

    void reword(UUID space, UUID subject, String words) {
        sql.sql("update waiting set words = ? where space = ? and subject = ?")
                .params(words, space, subject)
                .update();
    }

    /** Whose desk, and on which day. */
    record Desk(UUID person, List<Membership> memberships, LocalDate today) {}

    List<Item> list(Desk desk, int limit) {
        return on(desk, "select w.* " + MINE + " order by w.since, w.space, w.subject limit " + limit)
                .query(WaitingStore::item)
                .list();
    }

    int count(Desk desk) {
        return on(desk, "select count(*) " + MINE).query(Integer.class).single();
    }

    Waiting.Around around(Desk desk, UUID space) {
        var live = on(
                        desk,
                        "select '' as noun, count(*) as live " + MINE
                                + " union all select noun, live from tally where space = :here")
                .param("here", space)
                .query((row, n) -> Map.entry(row.getString("noun"), row.getInt("live")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, HashMap::new));
        int waits = live.getOrDefault("", 0);
        live.remove("");
        return new Waiting.Around(waits, live);
    }

    private JdbcClient.StatementSpec on(Desk desk, String statement) {
        var memberships = desk.memberships();
        return sql.sql(statement)
                .param("person", desk.person())
                .param("today", desk.today())
                .param("spaces", memberships.stream().map(Membership::space).toArray(UUID[]::new))
                .param(
                        "parties",
                        memberships.stream().map(m -> m.seat().party()).toArray(UUID[]::new))
                .param(
                        "roles",
                        memberships.stream().map(m -> m.seat().role().name()).toArray(String[]::new));
    }

    List<Item> inSpace(UUID space, LocalDate today, int limit) {
        return sql.sql("""
                select * from waiting where space = ? and party is not null and (shown_from is null or shown_from <= ?)
                order by since, subject limit ?""")
                .params(space, today, limit)
                .query(WaitingStore::item)
                .list();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("space", UUID.class),
                row.getString("words"),
                row.getString("path"),
                row.getObject("party", UUID.class),
                row.getTimestamp("since").toInstant(),
                row.getObject("due", LocalDate.class));
    }
}
