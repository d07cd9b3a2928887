package org.tandem.base.identity;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, organisations and passwords: reference tables outside every space. Trusted with the hashes of secrets only. */
@Repository
class PersonStore {

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insertOrganisation(UUID id, String name, Instant at) {
        sql.sql("insert into organisation (id, name, founded_at) values (?, ?, ?)")
                .params(id, name, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertPerson(Person person, Instant at) {
        sql.sql("insert into person (id, name, email, organisation, zone, joined_at) values (?, ?, ?, ?, ?, ?)")
                .param(person.id())
                .param(person.name())
                .param(person.email())
                .param(person.organisation())
                .param(person.zone())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertPassword(UUID person, String hash, Instant at) {
        sql.sql("insert into credential (person, kind, secret, since) values (?, 'password', ?, ?)")
                .params(person, hash, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Person> person(UUID id) {
        return sql.sql("select id, name, email, organisation, zone from person where id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    Optional<Person> byEmail(String email) {
        return sql.sql("select id, name, email, organisation, zone from person where lower(email) = lower(?)")
                .param(email)
                .query(Person.class)
                .optional();
    }

    Optional<String> passwordHash(UUID person) {
        return sql.sql("select secret from credential where person = ? and kind = 'password'")
                .param(person)
                .query(String.class)
                .optional();
    }

    Optional<String> organisationName(UUID id) {
        return sql.sql("select name from organisation where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    boolean anyone() {
        return sql.sql("select exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    Map<UUID, String> names(Collection<UUID> people) {
        return sql
                .sql("select id, name from person where id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void live(UUID person, String zone) {
        sql.sql("update person set zone = ? where id = ?").params(zone, person).update();
    }
}
