package org.tandem.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.Database;
import org.tandem.postgres.EmbeddedPostgres;

/** A fresh database on a PostgreSQL that keeps what it acknowledges, as production has it: fsync on, commits waited for. */
final class LoadDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "load").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var postgres = EmbeddedPostgres.at(FOLDER.resolve("postgres")).start();
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            postgres.dropDatabase("load");
            var database = postgres.createDatabase("load");
            try (var owner = database.connect()) {
                DatabaseRoles.ensure(owner, database.password());
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("load", properties(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the load measurement is not usable.", e);
        }
    }

    private static Map<String, Object> properties(Database database) {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", DatabaseRoles.APP),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.flyway.url", database.url()),
                Map.entry("spring.flyway.user", database.user()),
                Map.entry("spring.flyway.password", database.password()),
                Map.entry("spring.flyway.placeholders.app", DatabaseRoles.APP),
                Map.entry("spring.flyway.placeholders.redactor", DatabaseRoles.REDACTOR),
                Map.entry("tandem.keys", FOLDER.resolve("keys").toString()),
                Map.entry("tandem.password-kibibytes", "1024"),
                Map.entry("tandem.log-name", "tandem.load"),
                Map.entry("logging.level.root", "warn"));
    }
}
