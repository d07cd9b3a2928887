package org.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.Database;
import org.tandem.postgres.EmbeddedPostgres;

/** Gives a test's application a database of its own on a real PostgreSQL, with the roles that production has. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PASSWORD = "only for tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var owner = EmbeddedPostgres.temporary().freshDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties(owner)));
    }

    private static Map<String, Object> properties(Database owner) {
        try (var connection = owner.connect()) {
            DatabaseRoles.ensure(connection, PASSWORD);
            return Map.ofEntries(
                    Map.entry("spring.datasource.url", owner.url()),
                    Map.entry("spring.datasource.username", DatabaseRoles.APP),
                    Map.entry("spring.datasource.password", PASSWORD),
                    Map.entry("spring.flyway.url", owner.url()),
                    Map.entry("spring.flyway.user", owner.user()),
                    Map.entry("spring.flyway.password", owner.password()),
                    Map.entry("spring.flyway.placeholders.app", DatabaseRoles.APP),
                    Map.entry("spring.flyway.placeholders.redactor", DatabaseRoles.REDACTOR),
                    Map.entry(
                            "tandem.keys",
                            Files.createTempDirectory("tandem-keys").toString()),
                    Map.entry("tandem.password-kibibytes", "64"),
                    Map.entry("tandem.log-name", "tandem.test"));
        } catch (SQLException e) {
            throw new IllegalStateException("The test database is not usable.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
