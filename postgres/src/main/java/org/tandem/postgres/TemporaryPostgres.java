package org.tandem.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server that all tests of a JVM share. Each test takes a fresh database, which nobody needs to drop. */
public final class TemporaryPostgres {
    static final Supplier<TemporaryPostgres> SHARED = new Once();

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    private TemporaryPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, for tests about ports or settings; closing it breaks every other test. */
    public EmbeddedPostgres server() {
        return server;
    }

    /** A new empty database. */
    public Database freshDatabase() {
        return create("template0");
    }

    /**
     * A new database that is a copy of a prepared one.
     *
     * @param key names the preparation; it runs once a JVM for each key
     * @param preparation typically the migrations; it must close its connections
     */
    public Database freshDatabase(String key, Preparation preparation) {
        return create(templates.computeIfAbsent(key, unused -> prepare(preparation)));
    }

    private String prepare(Preparation preparation) {
        Database template = create("template0");
        preparation.run(template);
        return template.url().substring(template.url().lastIndexOf('/') + 1);
    }

    private Database create(String template) {
        String name = "test_" + count.incrementAndGet();
        try {
            server.administer("create database %s template %s strategy file_copy".formatted(name, template));
        } catch (SQLException trouble) {
            throw new IllegalStateException(
                    "No fresh database from " + template + ". Maybe its preparation left a connection open.", trouble);
        }
        return server.database(name);
    }

    private static TemporaryPostgres launch() throws IOException {
        Path folder = Files.createTempDirectory("tandem-postgres-");
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, Binaries.forTests(), Durability.TEMPORARY);
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            stopWhenThisProgramIsGone(server, folder);
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return new TemporaryPostgres(server);
    }

    /**
     * A shell waits at the end of a pipe that closes with this JVM, however it ends. A shutdown hook would miss a kill, and
     * would stop the server under applications that are still closing their own connections in other hooks.
     */
    private static void stopWhenThisProgramIsGone(EmbeddedPostgres server, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT TERM HUP; cat; folder=$1; shift; \"$@\"; rm -rf \"$folder\"",
                "sh",
                folder.toString()));
        command.addAll(server.cluster().stopCommandLine());
        Commands.prepared(command).redirectOutput(Redirect.DISCARD).start();
    }

    /** Fills a database that others are copied from. */
    @FunctionalInterface
    public interface Preparation {
        void run(Database template);
    }

    private static final class Once implements Supplier<TemporaryPostgres> {
        private @Nullable TemporaryPostgres started;

        @Override
        public synchronized TemporaryPostgres get() {
            try {
                started = started == null ? launch() : started;
                return started;
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
