package org.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code ./tandem demo} as a process, on this test's class path. */
final class Program implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Tandem is ready at (http://127\\.0\\.0\\.1:\\d+)/");

    private final Process process;
    private final Path complaints;
    private final String address;

    private Program(Process process, Path complaints, String address) {
        this.process = process;
        this.complaints = complaints;
        this.address = address;
    }

    /** Returns when the program says that it is ready. */
    static Program start(Path data) throws IOException {
        var begun = begin(data);
        var line = begun.process.inputReader().readLine();
        var ready = READY.matcher(String.valueOf(line));
        assertThat(ready.matches()).as("%s; %s", line, begun.complaints()).isTrue();
        return new Program(begun.process, begun.complaints, ready.group(1));
    }

    static Program begin(Path data, String... more) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dspring.aot.enabled=true"));
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(List.of("--port", "0", "--no-browser", "--data", data.toString()));
        command.addAll(List.of(more));
        var complaints = Files.createTempFile("demo", ".log");
        return new Program(
                new ProcessBuilder(command).redirectError(complaints.toFile()).start(), complaints, "");
    }

    /** Our modules as classes: their jars name each other once more, and the migrations would be found twice. */
    private static String classPath() {
        return System.getProperty("java.class.path").replaceAll("/target/tandem-[a-z]+\\.jar", "/target/classes");
    }

    Process process() {
        return process;
    }

    Visitor visitor() {
        return new Visitor(URI.create(address));
    }

    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    /** The process of the database in this folder. */
    ProcessHandle database(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            var pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                    .orElseThrow();
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(complaints);
    }
}
