package org.tandem.base.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        var due = row.request().due();
        sql.sql("""
                insert into waiting (space, subject, what, holder, noun, party, person, roles, words, path, since, due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(row.space())
                .param(row.subject().id())
                .param(row.what())
                .param(row.party() == null ? row.person() : row.party())
                .param(row.subject().noun())
                .param(row.party())
                .param(row.person())
                .param(row.act().roles().stream().map(Enum::name).toArray(String[]::new))
                .param(row.request().words())
                .param(row.request().path())
                .param(row.since().atOffset(ZoneOffset.UTC))
                .param(due)
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

    List<Item> list(UUID person, List<Membership> memberships, int limit) {
        return mine("select w.* " + MINE + " order by w.since, w.space, w.subject limit " + limit, person, memberships)
                .query(WaitingStore::item)
                .list();
    }

    int count(UUID person, List<Membership> memberships) {
        return mine("select count(*) " + MINE, person, memberships)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec mine(String statement, UUID person, List<Membership> memberships) {
        return sql.sql(statement)
                .param("person", person)
                .param("spaces", memberships.stream().map(Membership::space).toArray(UUID[]::new))
                .param(
                        "parties",
                        memberships.stream().map(m -> m.seat().party()).toArray(UUID[]::new))
                .param(
                        "roles",
                        memberships.stream().map(m -> m.seat().role().name()).toArray(String[]::new));
    }

    List<Item> inSpace(UUID space, int limit) {
        return sql.sql("select * from waiting where space = ? and party is not null order by since, subject limit ?")
                .params(space, limit)
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
