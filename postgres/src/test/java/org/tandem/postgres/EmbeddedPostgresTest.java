package org.tandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.at(folder.resolve("home")).start();
    }

    static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CompletableFuture<?> gone(long process) {
        return ProcessHandle.of(process)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(process));
    }

    @Nested
    class A_folder_started_twice {
        @Test
        void finds_its_data_password_and_port_again() throws Exception {
            int port;
            try (EmbeddedPostgres first = start()) {
                port = first.port();
                tell(first.createDatabase("tandem"), "create table note as select 'kept' as text");
            }
            try (EmbeddedPostgres second = start()) {
                assertThat(second.port()).isEqualTo(port);
                assertThat(ask(second.createDatabase("tandem"), "select text from note"))
                        .isEqualTo("kept");
            }
        }

        @Test
        void takes_another_port_when_somebody_else_has_the_remembered_one() throws Exception {
            int port;
            try (EmbeddedPostgres first = start()) {
                port = first.port();
            }
            try (ServerSocket intruder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    EmbeddedPostgres second = start()) {
                assertThat(second.port()).isNotEqualTo(intruder.getLocalPort());
                assertThat(ask(second.database("postgres"), "select 1")).isEqualTo("1");
            }
        }

        @Test
        void at_the_same_time_is_refused_with_advice() throws Exception {
            try (EmbeddedPostgres first = start()) {
                assertThatThrownBy(EmbeddedPostgresTest.this::start)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Another running Tandem uses the data in")
                        .hasMessageContaining("Maybe");
                assertThat(ask(first.database("postgres"), "select 1")).isEqualTo("1");
            }
        }

        @Test
        void starts_although_its_pid_file_names_a_living_process_of_somebody_else() throws Exception {
            start().close();
            Path pidFile = folder.resolve("home/data/postmaster.pid");
            Files.write(
                    pidFile, List.of(String.valueOf(ProcessHandle.current().pid()), "/elsewhere", "1000000000", "1"));
            try (EmbeddedPostgres second = start()) {
                assertThat(ask(second.database("postgres"), "select 1")).isEqualTo("1");
            }
        }
    }

    @Nested
    class A_program_killed {
        @Test
        void loses_nothing_acknowledged_and_its_server_is_replaced() throws Exception {
            Process program = KilledProgram.launch(folder.resolve("home"));
            long server = KilledProgram.serverOf(program);
            program.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(server)).isPresent();
            try (EmbeddedPostgres second = start()) {
                assertThat(ask(second.database("tandem"), "select count(*) from note"))
                        .isEqualTo("100");
                assertThat(gone(server)).succeedsWithin(Duration.ofSeconds(10));
            }
        }

        @Test
        void together_with_its_server_loses_nothing_acknowledged() throws Exception {
            Process program = KilledProgram.launch(folder.resolve("home"));
            long server = KilledProgram.serverOf(program);
            program.destroyForcibly().waitFor();
            ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            try (EmbeddedPostgres second = start()) {
                assertThat(ask(second.database("tandem"), "select count(*) from note"))
                        .isEqualTo("100");
            }
        }
    }

    @Nested
    class Its_settings {
        @Test
        void keep_what_was_acknowledged() throws Exception {
            try (EmbeddedPostgres server = start()) {
                Database database = server.database("postgres");
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                    assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
                }
            }
        }

        @Test
        void let_nobody_in_without_the_password() throws Exception {
            try (EmbeddedPostgres server = start()) {
                assertThat(ask(server.database("postgres"), "show listen_addresses"))
                        .isEqualTo("127.0.0.1");
                assertThat(ask(server.database("postgres"), "show unix_socket_directories"))
                        .isEmpty();
                assertThatThrownBy(
                                () -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "guess"))
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home"))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home/password"))))
                    .isEqualTo("rw-------");
        }

        @Test
        void compare_letters_beyond_ascii_without_case() throws Exception {
            try (EmbeddedPostgres server = start()) {
                assertThat(ask(server.createDatabase("tandem"), "select lower('ÄÉŁ') = 'äéł'"))
                        .isEqualTo("t");
            }
        }
    }

    @Nested
    class As_root {
        @Test
        void runs_on_a_directory_that_was_handed_over_to_another_user() throws Exception {
            assumeTrue("root".equals(System.getProperty("user.name")), "needs root, to run as somebody else");
            try (EmbeddedPostgres first = start()) {
                tell(first.createDatabase("tandem"), "create table note as select 'kept' as text");
            }
            Path data = folder.resolve("home/data");
            new Account(List.of(), "nobody").own(data);
            try (EmbeddedPostgres second = start()) {
                assertThat(ask(second.database("tandem"), "select text from note"))
                        .isEqualTo("kept");
                assertThat(Files.getOwner(data.resolve("postmaster.pid")).getName())
                        .isEqualTo("nobody");
            }
        }
    }
}
