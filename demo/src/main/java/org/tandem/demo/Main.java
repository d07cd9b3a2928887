package org.tandem.demo;

import static java.util.concurrent.CompletableFuture.supplyAsync;

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
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tandem.base.ledger.DatabaseRoles;
import org.tandem.postgres.Database;
import org.tandem.postgres.EmbeddedPostgres;
import org.tandem.web.Server;

/**
 * {@code ./tandem demo}: an embedded PostgreSQL, the server, the demonstration world, and one line on standard output when
 * it is ready; everything else goes to standard error.
 */
public final class Main {

    private static final String DATABASE = "tandem";

    private Main() {}

    public static void main(String[] args) throws IOException {
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
        ready(server(supplyAsync(() -> database(options)), options).run(), options, answers);
    }

    /** Started while the server looks for its parts. Without it nothing of the server has begun that must end in order. */
    private static Database database(Options options) {
        try {
            return prepared(
                    EmbeddedPostgres.at(options.data().resolve("postgres")).start(), options);
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("tandem demo: the database did not start. " + e.getMessage());
            Runtime.getRuntime().halt(1);
            throw new IllegalStateException(e);
        }
    }

    private static Database prepared(EmbeddedPostgres postgres, Options options) throws SQLException {
        SpringApplication.getShutdownHandlers().add(postgres::close);
        if (Files.notExists(loaded(options))) {
            // A first start that was interrupted left a part of the world: begin anew.
            postgres.dropDatabase(DATABASE);
        }
        var database = postgres.createDatabase(DATABASE);
        try (var owner = database.connect()) {
            DatabaseRoles.ensure(owner, database.password());
        }
        return database;
    }

    /** The server on this database, with what the demonstration adds to its settings. */
    static SpringApplication server(CompletableFuture<Database> database, Options options) {
        var server = new SpringApplication(Server.class, Demonstration.class);
        server.setMainApplicationClass(Preparation.class);
        server.addInitializers(
                context -> context.getEnvironment().getPropertySources().addLast(new DatabaseSettings(database)));
        server.setDefaultProperties(Map.of(
                "tandem.demo", "true",
                "server.address", "127.0.0.1",
                "server.port", options.port(),
                // Few visitors, and each connection is a process of the database.
                "spring.datasource.hikari.minimum-idle", "2",
                "spring.flyway.locations", "classpath:db/migration,classpath:db/demo",
                "tandem.keys", options.data().resolve("keys").toString(),
                // Nobody knows the invented people's passwords; hashing them dearly would cost the first start seconds.
                "tandem.password-kibibytes", "1024",
                "logging.level.root", "warn"));
        return server;
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
