package org.tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A public peer that is a program of its own: a script of {@code bench/peers} that reads a file and prints lines of a name
 * and a number, its own {@code seconds} of CPU among them. Where the machine lacks it, the bench goes on without.
 *
 * @param program such as {@code Rscript}
 * @param script its file in {@code bench/peers}
 * @param fetch the command that brings what it needs
 */
public record Peer(String program, String script, String fetch) {

    /** A number that the peer printed; NaN when it did not. */
    public static double number(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }

    /** What it printed; empty where the machine lacks it, which is said. */
    public Optional<Map<String, Double>> run(List<String> lines) {
        try {
            return Optional.of(numbers(lines));
        } catch (IOException missing) {
            System.out.printf("%s is not here (%s). To have it: %s%n", script, missing.getMessage(), fetch);
            return Optional.empty();
        }
    }

    private Map<String, Double> numbers(List<String> lines) throws IOException {
        var input = Files.createTempFile("bench", ".csv");
        try {
            Files.write(input, lines);
            return numbers(input);
        } finally {
            Files.delete(input);
        }
    }

    private Map<String, Double> numbers(Path input) throws IOException {
        var path = Path.of(System.getProperty("tandem.home", ""), "bench", "peers", script);
        var process = new ProcessBuilder(program, path.toString(), input.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var numbers = new HashMap<String, Double>();
        try (var said = process.inputReader()) {
            // Solvers print words of their own in between.
            said.lines()
                    .map(String::strip)
                    .filter(line -> line.matches("\\w+ [-+.\\dEe]+"))
                    .map(line -> line.split(" "))
                    .forEach(word -> numbers.put(word[0], Double.valueOf(word[1])));
        }
        if (!numbers.containsKey("seconds")) {
            throw new IOException("it gave no answer");
        }
        return numbers;
    }
}
