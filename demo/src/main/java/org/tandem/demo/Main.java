package org.tandem.demo;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.EmbeddedPostgres;
import org.tandem.web.Server;

/**
 * {@code ./tandem demo}: an embedded PostgreSQL, the server, the demonstration world, and one line on standard output when
 * it is ready; everything else goes to standard error.
 */
public final class Main {

    private static final String DATABASE = "tandem";

    private Main() {}

    public static void main(String[] args) throws IOException, SQLException {
        var home = Path.of(System.getProperty("tandem.home", "."));
        Options options;
        try {
            options = Options.parse(List.of(args), home);
        } catch (IllegalArgumentException e) {
            System.err.println("tandem demo: " + e.getMessage());
            System.exit(2);
            return;
        }
        var answers = System.out;
        System.setOut(System.err);
        start(options, answers);
    }

    private static void start(Options options, PrintStream answers) throws IOException, SQLException {
        var postgres = EmbeddedPostgres.at(options.data().resolve("postgres")).start();
        SpringApplication.getShutdownHandlers().add(postgres::close);
        if (Files.notExists(loaded(options))) {
            // A first start that was interrupted left a part of the world: begin anew.
            postgres.dropDatabase(DATABASE);
        }
        var database = postgres.createDatabase(DATABASE);
        try (var owner = database.connect()) {
            DatabaseRoles.ensure(owner, database.password());
        }
        var server = new SpringApplication(Server.class);
        server.setDefaultProperties(Map.ofEntries(
                Map.entry("tandem.demo", "true"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", options.port()),
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", DatabaseRoles.APP),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.flyway.locations", "classpath:db/migration,classpath:db/demo"),
                Map.entry("spring.flyway.url", database.url()),
                Map.entry("spring.flyway.user", database.user()),
                Map.entry("spring.flyway.password", database.password()),
                Map.entry("spring.flyway.placeholders.app", DatabaseRoles.APP),
                Map.entry("spring.flyway.placeholders.redactor", DatabaseRoles.REDACTOR),
                Map.entry("tandem.keys", options.data().resolve("keys").toString()),
                // Nobody knows the invented people's passwords; hashing them dearly would cost the first start seconds.
                Map.entry("tandem.password-kibibytes", "1024"),
                Map.entry("logging.level.root", "warn")));
        ready(server.run(), options, answers);
    }

    /** Says that the world is complete. */
    private static Path loaded(Options options) {
        return options.data().resolve("loaded");
    }

    private static void ready(ConfigurableApplicationContext server, Options options, PrintStream answers)
            throws IOException {
        server.getBean(World.class).load();
        Files.writeString(loaded(options), "");
        var address = "http://127.0.0.1:%s/".formatted(server.getEnvironment().getProperty("local.server.port"));
        FirstPage.await(URI.create(address));
        answers.println("Tandem is ready at " + address);
        if (Boolean.getBoolean("tandem.demo.train")) {
            System.exit(SpringApplication.exit(server));
        }
        // Loading took memory that waiting for visitors does not need.
        System.gc();
        if (options.browser()) {
            open(URI.create(address));
        }
    }

    /** Where there is a screen; where there is none, the printed line does. */
    private static void open(URI address) {
        try {
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(address);
            }
        } catch (IOException | UnsupportedOperationException e) {
            System.err.println("tandem demo: no browser opened (" + e.getMessage() + ").");
        }
    }
}
