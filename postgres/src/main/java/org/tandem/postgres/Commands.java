package org.tandem.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs short external programs. */
final class Commands {
    private Commands() {}

    /**
     * What a program printed on both streams.
     *
     * @throws IllegalStateException when it ends with another code than 0; the message holds what it printed
     */
    static String run(List<String> command) {
        Ended ended = attempt(command);
        if (ended.code() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(String.join(" ", command), ended.code(), ended.output()));
        }
        return ended.output();
    }

    /** Whether a program exists and ends with 0. */
    static boolean succeeds(List<String> command) {
        try {
            return attempt(command).code() == 0;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The caller's PGDATA, PGPORT and the like are about another server; LC_ALL may name a locale that is not here.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Ended attempt(List<String> command) {
        try {
            Process process = prepared(command).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command.getFirst() + " ran.", stopped);
        }
    }

    private record Ended(int code, String output) {}
}
