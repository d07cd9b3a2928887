package org.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a newcomer starts it: a process of its own, with its own PostgreSQL. */
class DemoTest {

    private static final Map<String, String> VISITOR = Map.of(
            "name", "Vera Visit",
            "email", "vera@visit.example",
            "password", "four words are easy",
            "organisation", "Visit Ltd");

    @TempDir
    Path data;

    @Test
    void killed_it_has_lost_nothing_that_it_acknowledged_and_stopped_it_leaves_no_database_behind() throws Exception {
        try (var first = Program.start(data)) {
            assertThat(first.visitor().read("/")).contains("Be ");
            assertThat(data.resolve("keys")).isDirectoryContaining("glob:**.key");
            assertThat(first.visitor().send("/sign-up", VISITOR)).isEqualTo("/");
            first.kill();
        }
        CompletableFuture<ProcessHandle> database;
        try (var second = Program.start(data)) {
            database = second.database(data).onExit();
            assertThat(second.visitor().send("/sign-in", VISITOR)).isEqualTo("/");
            second.stop();
        }
        assertThat(database).succeedsWithin(Duration.ofSeconds(20));

        // What an interrupted first start leaves: everything up to some moment, but no word that it is complete.
        Files.delete(data.resolve("loaded"));
        try (var anew = Program.start(data)) {
            assertThat(anew.visitor().send("/sign-in", VISITOR)).isEqualTo("/sign-in");
            assertThat(anew.visitor().read("/").split("Be ", -1)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void an_unknown_option_is_named_and_ends_it_with_2() throws IOException, InterruptedException {
        try (var program = Program.begin(data, "--prot", "80")) {
            assertThat(program.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(program.process().exitValue()).isEqualTo(2);
            assertThat(program.complaints()).contains("--prot").contains("--port N");
        }
    }
}
