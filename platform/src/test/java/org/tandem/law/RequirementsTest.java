package org.tandem.law;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** docs/requirements.md says neither more nor less than the tests show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequirementsTest {

    private static final Path PAGE = Path.of("..", "docs", "requirements.md");
    private static final Pattern ROW = Pattern.compile("\\| ([A-EN]\\d+) \\| ([^|]+?) \\|(?: ([^|]*)\\|)?");

    private Map<String, TreeSet<String>> cited;

    @BeforeAll
    void read() throws IOException {
        cited = Citations.ofAllModules();
        if (Boolean.getBoolean("tandem.renew")) {
            Files.write(
                    PAGE, Files.readAllLines(PAGE).stream().map(this::renewed).toList());
        }
    }

    private String renewed(String line) {
        var row = ROW.matcher(line);
        return row.matches() && row.group(3) != null
                ? "| %s | %s | %s |".formatted(row.group(1), row.group(2), tests(row.group(1)))
                : line;
    }

    private String tests(String row) {
        return cited.getOrDefault(row, new TreeSet<>()).stream()
                .map("`%s`"::formatted)
                .collect(joining(", "));
    }

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    @Test
    void every_row_that_a_test_cites_is_listed() throws IOException {
        var listed = rows().stream().map(row -> row.group(1)).collect(toSet());

        assertThat(cited.keySet())
                .as("rows cited by tests. Add those that are missing to docs/requirements.md, in words of our own")
                .isNotEmpty()
                .isSubsetOf(listed);
    }

    @Test
    void every_row_is_listed_once() throws IOException {
        assertThat(rows()).extracting(row -> row.group(1)).doesNotHaveDuplicates();
    }

    @Test
    void every_row_that_is_taken_names_tests_and_they_cite_it() throws IOException {
        assertThat(rows()).filteredOn(row -> row.group(3) != null).isNotEmpty().allSatisfy(row -> {
            assertThat(named(row))
                    .as("tests of %s. Renew them with -Dtandem.renew=true", row.group(1))
                    .isNotEmpty();
            assertThat(cited.getOrDefault(row.group(1), new TreeSet<>()))
                    .as(row.group(1))
                    .containsAll(named(row));
        });
    }

    private static Set<String> named(Matcher row) {
        return Stream.of(row.group(3).split(","))
                .map(name -> name.replace("`", "").strip())
                .filter(name -> !name.isEmpty())
                .collect(toSet());
    }
}
