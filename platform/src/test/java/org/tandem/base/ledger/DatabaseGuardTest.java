package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandem.postgres.Database;
import org.tandem.postgres.EmbeddedPostgres;

class DatabaseGuardTest {

    private final Database database = EmbeddedPostgres.temporary().freshDatabase();

    @BeforeEach
    void roles() throws SQLException {
        execute("create table public.anything (id int)");
    }

    @Test
    void a_superuser_is_refused() {
        assertThatThrownBy(() -> start(database.user(), database.password()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is a superuser")
                .hasMessageContaining("docs/operations.md");
    }

    @Test
    void a_role_that_may_bypass_the_policies_is_refused() throws SQLException {
        role("guard_bypasses", "bypassrls");

        assertThatThrownBy(() -> start("guard_bypasses", "x")).hasMessageContaining("may bypass row-level security");
    }

    @Test
    void a_role_that_owns_a_table_is_refused() throws SQLException {
        role("guard_owns", "");
        execute("alter table public.anything owner to guard_owns");

        assertThatThrownBy(() -> start("guard_owns", "x")).hasMessageContaining("owns its tables");
    }

    @Test
    void a_role_that_belongs_to_the_owner_is_refused() throws SQLException {
        role("guard_owner", "");
        role("guard_member", "");
        execute("alter table public.anything owner to guard_owner");
        execute("grant guard_owner to guard_member");

        assertThatThrownBy(() -> start("guard_member", "x")).hasMessageContaining("through a role it belongs to");
    }

    @Test
    void a_plain_role_is_welcome() throws SQLException {
        role("guard_plain", "");

        assertThatCode(() -> start("guard_plain", "x")).doesNotThrowAnyException();
    }

    private void start(String user, String password) {
        new DatabaseGuard(new DriverManagerDataSource(database.url(), user, password)).afterSingletonsInstantiated();
    }

    private void role(String name, String power) throws SQLException {
        execute("create role %s login password 'x' %s".formatted(name, power));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
