package org.tandem.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandem.TandemTest;

/** What every table owes to the isolation of spaces, read from the database's own catalogue. */
@TandemTest
class CatalogueTest {

    /** Reference and job tables: they span spaces, no page lists them. A new name here needs a reason in its migration. */
    private static final List<String> SPANNING = List.of(
            "organisation",
            "person",
            "credential",
            "log_pending",
            "log_undelivered",
            "api_token",
            "attempt",
            "setup_code",
            "mail",
            "digest",
            "flyway_schema_history",
            "spring_session",
            "spring_session_attributes");

    private static final List<String> HISTORY = List.of("fact", "log_leaf", "log_node", "log_checkpoint");

    @Autowired
    JdbcClient sql;

    @Test
    void every_space_table_begins_its_key_with_the_space() {
        assertThat(spaceTables())
                .allSatisfy(table -> assertThat(keyBegin(table))
                        .as("first column of the primary key of " + table)
                        .isEqualTo("space"));
    }

    @Test
    void every_space_table_is_guarded_by_the_policy_of_its_space() {
        assertThat(spaceTables()).contains("fact", "seat").allSatisfy(table -> {
            assertThat(secured(table))
                    .as("row-level security is on for " + table)
                    .isTrue();
            assertThat(policy(table))
                    .as("policy of_space of " + table)
                    .contains("tandem.spaces")
                    .containsAnyOf("(space = ANY (", ", space) IS NOT NULL)");
        });
    }

    @Test
    void a_permissive_policy_beside_that_of_the_space_is_a_known_exception() {
        var others = sql.sql("""
                select tablename || '.' || policyname from pg_policies
                where schemaname = 'public' and permissive = 'PERMISSIVE' and policyname <> 'of_space'""").query(String.class).list();

        assertThat(others).containsExactlyInAnyOrder("seat.own", "space.own", "fact.redactor");
    }

    @Test
    void the_servers_role_owns_nothing_and_bypasses_nothing() {
        var powers = sql.sql(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        var owned = sql.sql(
                        "select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")
                .query(String.class)
                .list();

        assertThat(powers).isFalse();
        assertThat(owned).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changesOfHistory")
    void the_servers_role_cannot_change_history(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    static Stream<String> changesOfHistory() {
        return HISTORY.stream()
                .flatMap(table -> Stream.of("update %s set space = space", "delete from %s", "truncate %s")
                        .map(statement -> statement.formatted(table)));
    }

    private List<String> spaceTables() {
        return sql
                .sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> !SPANNING.contains(table))
                .toList();
    }

    private String keyBegin(String table) {
        return sql.sql("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indrelid = cast(? as regclass) and i.indisprimary""").param(table).query(String.class).optional().orElse("no primary key");
    }

    private boolean secured(String table) {
        return sql.sql("select relrowsecurity from pg_class where oid = cast(? as regclass)")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private String policy(String table) {
        return sql.sql("select qual from pg_policies where tablename = ? and policyname = 'of_space'")
                .param(table)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
