package org.tandem.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.EmbeddedPostgres;

/** The roles of docs/operations.md suffice: the owner of the database needs no superuser. */
class OwnerTest {

    @Test
    void the_migrations_need_an_owner_but_no_superuser() throws SQLException {
        var database = EmbeddedPostgres.temporary().freshDatabase();
        try (var superuser = database.connect();
                var statement = superuser.createStatement()) {
            DatabaseRoles.ensure(superuser, "only for tests");
            statement.execute("create role plain_owner login nosuperuser password 'x'");
            statement.execute("alter database %s owner to plain_owner"
                    .formatted(database.url().substring(database.url().lastIndexOf('/') + 1)));
        }

        var result = Flyway.configure()
                .dataSource(database.url(), "plain_owner", "x")
                .placeholders(Map.of("app", DatabaseRoles.APP, "redactor", DatabaseRoles.REDACTOR))
                .load()
                .migrate();

        assertThat(result.success).isTrue();
    }
}
