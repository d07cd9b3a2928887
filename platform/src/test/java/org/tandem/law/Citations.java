package org.tandem.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which test cites which requirement: ids in square brackets, such as "[A2]" or "[N1, E2]", in the sources of all modules. */
final class Citations {

    private static final String ROW = "(?:[A-E]|N)[1-9]\\d?";
    private static final Pattern CITED = Pattern.compile("\\[(%1$s(?:, ?%1$s)*)]".formatted(ROW));

    private Citations() {}

    private record Citation(String row, String test) {}

    /** Names of test classes by the row that they cite. */
    static Map<String, TreeSet<String>> ofAllModules() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Citations::tests)
                    .flatMap(Citations::of)
                    .collect(groupingBy(
                            Citation::row, TreeMap::new, mapping(Citation::test, toCollection(TreeSet::new))));
        }
    }

    private static Stream<Path> tests(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(file -> file.getFileName().toString().endsWith("Test.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Citation> of(Path file) {
        var test = file.getFileName().toString().replace(".java", "");
        try {
            return CITED.matcher(Files.readString(file))
                    .results()
                    .flatMap(match -> Arrays.stream(match.group(1).split(", ?")))
                    .map(row -> new Citation(row, test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
