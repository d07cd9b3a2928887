package org.tandem.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of its own that writes a hundred rows, tells the number of its server's process, and waits for its end. */
final class KilledProgram {
    private KilledProgram() {}

    static Process launch(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        folder.toString())
                .redirectError(Redirect.INHERIT)
                .start();
    }

    static long serverOf(Process program) throws IOException {
        BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
        return Long.parseLong(said.readLine());
    }

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.at(Path.of(args[0])).start();
        Database database = server.createDatabase("tandem");
        EmbeddedPostgresTest.tell(database, "create table note as select 1 as n from generate_series(1, 99)");
        EmbeddedPostgresTest.tell(database, "insert into note values (1)");
        Path pidFile = Path.of(args[0], "data", "postmaster.pid");
        System.out.println(Files.readAllLines(pidFile).getFirst().strip());
        System.in.read();
    }
}
