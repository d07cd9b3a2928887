package org.tandem.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.web.base.identity.Choice;

/** Whom a visitor of the demo may be. The table is the demo's alone; its presence marks the database as one. */
@Repository
class DemoPeople {

    private final JdbcClient sql;

    DemoPeople(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional
    public void add(UUID person, String part, int place) {
        sql.sql("insert into demo_person (person, part, place) values (?, ?, ?)")
                .params(person, part, place)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Choice> all() {
        return sql.sql(
                        "select d.person, p.name, d.part from demo_person d join person p on p.id = d.person order by d.place")
                .query((row, n) ->
                        new Choice(row.getObject("person", UUID.class), row.getString("name"), row.getString("part")))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean has(UUID person) {
        return sql.sql("select exists (select from demo_person where person = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }
}
