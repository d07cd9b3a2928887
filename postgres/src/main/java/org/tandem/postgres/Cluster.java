package org.tandem.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One data directory and the server process on it, driven through {@code initdb} and {@code pg_ctl}. */
final class Cluster {
    static final String OWNER = "tandem";
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

    /** Passwords here are long and random, so that many rounds protect nothing; they would cost each connection 10 ms. */
    private static final String ONE_ROUND = "scram_iterations=1";

    private static final int FIRST_WITH_SCRAM_ITERATIONS = 16;

    private final Binaries binaries;
    private final Path data;
    private final Durability durability;
    private final Account account;

    Cluster(Binaries binaries, Path data, Durability durability) throws IOException {
        this.binaries = binaries;
        this.data = data;
        this.durability = durability;
        this.account = Account.forData(data);
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data directory, whole or not at all. */
    void create(String password) throws IOException {
        Path work = data.resolveSibling(data.getFileName() + ".new");
        Path secret = Files.createTempFile(data.getParent(), "secret", "");
        try {
            Folders.delete(work);
            Files.writeString(secret, password);
            account.own(secret);
            Commands.run(account.command(initdb(work, secret).toArray(String[]::new)));
            Files.move(work, data);
        } finally {
            Files.delete(secret);
        }
    }

    /** Starts the server and waits until it answers. */
    void start(int port) {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= %s"
                .formatted(port, String.join(" ", durability.settings()));
        try {
            control("start", "-w", "-t", "120", "-l", log().toString(), "-o", options);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(
                    "PostgreSQL did not start in " + data + ". Its last words: " + lastWords(), failed);
        }
    }

    /** Stops the server: sessions are ended, everything acknowledged is on disk. */
    void stop() {
        control(stopCommand("fast"));
    }

    /** The command line that stops the server, for a process that outlives this one. */
    List<String> stopCommandLine() {
        return account.command(pgCtl(stopCommand("immediate")).toArray(String[]::new));
    }

    /**
     * Ends what an earlier run left behind: a server that outlived its program is stopped (it finishes its work first); the
     * pid file of a dead one, whose number now belongs to another process, is removed.
     */
    void stopLeftover() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (leftover(pidFile).isPresent()) {
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private Optional<ProcessHandle> leftover(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(process -> isOurs(process, started));
    }

    /** The number alone proves nothing: after a restart of the machine it may be anybody's. */
    private boolean isOurs(ProcessHandle process, Instant started) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().orElse("").contains("postgres");
        boolean sameData = info.commandLine().orElse("").contains(data.toString());
        boolean sameStart = info.startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_DRIFT) < 0)
                .orElse(false);
        return postgres && (sameData || sameStart);
    }

    private List<String> initdb(Path target, Path secret) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=" + OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8"));
        if (binaries.version() >= FIRST_WITH_BUILTIN_LOCALE) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        } else {
            command.add("--locale=C.UTF-8");
        }
        if (binaries.version() >= FIRST_WITH_SCRAM_ITERATIONS) {
            command.addAll(List.of("-c", ONE_ROUND));
        }
        command.addAll(durability.initOptions());
        return command;
    }

    private static String[] stopCommand(String mode) {
        return new String[] {"stop", "-w", "-t", "120", "-m", mode};
    }

    private void control(String... words) {
        Commands.run(account.command(pgCtl(words).toArray(String[]::new)));
    }

    private List<String> pgCtl(String... words) {
        List<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", data.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException none) {
            return "(no log: " + none.getMessage() + ")";
        }
    }
}
