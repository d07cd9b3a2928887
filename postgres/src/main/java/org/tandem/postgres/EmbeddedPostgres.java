package org.tandem.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A running PostgreSQL of our own. It listens on 127.0.0.1 only, asks for a password (scram), and belongs to one folder.
 *
 * <p>{@link #at} keeps its data: every acknowledged commit is on disk, and the next start on the same folder finds it,
 * whether this one was closed or killed. Nobody but the caller stops it: close it after everything that uses it.
 *
 * <p>{@link #temporary} is for tests: one server a JVM, not durable, gone with the JVM.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Cluster cluster;
    private final Home home;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Cluster cluster, Home home, int port) throws IOException {
        this.cluster = cluster;
        this.home = home;
        this.port = port;
        this.password = home.password();
    }

    /** A folder for a server that keeps its data; made when it is not there. Nothing happens before {@code start}. */
    public static Place at(Path folder) {
        return new Place(folder.toAbsolutePath().normalize());
    }

    /** The server for tests of this JVM, started at the first call. Its version can be chosen: see {@code Binaries.OTHER}. */
    public static TemporaryPostgres temporary() {
        return TemporaryPostgres.SHARED.get();
    }

    static EmbeddedPostgres start(Path folder, Binaries binaries, Durability durability) throws IOException {
        Home home = Home.lock(folder);
        try {
            Cluster cluster = new Cluster(binaries, home.data(), durability);
            if (cluster.exists()) {
                cluster.stopLeftover();
            } else {
                cluster.create(home.password());
            }
            int port = home.port();
            cluster.start(port);
            return new EmbeddedPostgres(cluster, home, port);
        } catch (IOException | RuntimeException failed) {
            home.close();
            throw failed;
        }
    }

    /** The port on 127.0.0.1; the same at every start of a folder unless somebody else took it meanwhile. */
    public int port() {
        return port;
    }

    /** The owner of the server, a superuser. */
    public String user() {
        return Cluster.OWNER;
    }

    /** Generated at the first start and kept in the folder, readable by its owner only. */
    public String password() {
        return password;
    }

    /** The address of a database, which need not exist. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The address of a database together with the owner's credentials. */
    public Database database(String name) {
        return new Database(jdbcUrl(name), user(), password);
    }

    /** The database of this name, made when it is not there. */
    public Database createDatabase(String name) throws SQLException {
        try (Connection connection = database("postgres").connect();
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                execute(connection, "create database " + quoted(name));
            }
        }
        return database(name);
    }

    /** Removes the database of this name, with all that it holds, where there is one. */
    public void dropDatabase(String name) throws SQLException {
        administer("drop database if exists %s with (force)".formatted(quoted(name)));
    }

    /** Stops the server and frees the folder. Open connections are ended; nothing acknowledged is lost. */
    @Override
    public void close() {
        cluster.stop();
        home.close();
    }

    Cluster cluster() {
        return cluster;
    }

    void administer(String sql) throws SQLException {
        try (Connection connection = database("postgres").connect()) {
            execute(connection, sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Where a server lives.
     *
     * @param folder absolute
     */
    public record Place(Path folder) {

        /**
         * Starts the server and waits until it answers: about 3 s the first time on a machine, .5 s later. A server that an
         * earlier, killed program left running on this folder is stopped first.
         *
         * @throws IllegalStateException when another living program holds the folder, or the server cannot run here
         */
        public EmbeddedPostgres start() throws IOException {
            return EmbeddedPostgres.start(folder, Binaries.bundled(), Durability.KEPT);
        }
    }
}
