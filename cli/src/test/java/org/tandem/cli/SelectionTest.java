package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String CASE = """
            {"projects":[{"id":"a","value":10.5,"uses":{"budget":5}},{"id":"b","value":6,"uses":{"budget":4}}],
             "limits":{"budget":%d}, "mustHave":["b"]}
            """;

    @Test
    void solves_the_seven_knapsacks_of_or_library() {
        Path file = Path.of(System.getProperty("tandem.data", ""), "selection", "mknap1.txt");
        assumeTrue(Files.exists(file), "no mknap1.txt: set -Dtandem.data to the folder of data");
        Shell shell = Shell.run("engine", "selection", "--report", file.toString());
        assertThat(shell.out().lines())
                .extracting(line -> line.replaceAll(",.*", ""))
                .containsExactly(
                        "value 3800 (proved)",
                        "value 8706.1 (proved)",
                        "value 4015 (proved)",
                        "value 6120 (proved)",
                        "value 12400 (proved)",
                        "value 10618 (proved)",
                        "value 16537 (proved)");
    }

    @Test
    void solves_a_case_of_our_own_with_its_frontier() {
        Shell shell = Shell.typing(CASE.formatted(9), "engine", "selection", "--frontier", "budget", "-");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out().replaceAll("\\s+", ""))
                .contains("\"value\":16.5,\"bound\":16.5,\"proved\":true,\"chosen\":[\"a\",\"b\"]")
                .contains("\"frontier\":[{\"value\":16.5,\"used\":9,", "{\"value\":6,\"used\":4,");
    }

    @Test
    void exits_3_with_the_reason_when_nothing_fits() {
        Shell shell = Shell.typing(CASE.formatted(3), "engine", "selection", "-");
        assertThat(shell.exit()).isEqualTo(3);
        assertThat(shell.err()).contains("1 more than its limit of 3");
    }

    @Test
    void names_the_place_of_a_bad_number() {
        Shell shell = Shell.typing("1\n2 1 0\n5 x\n", "engine", "selection", "-");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("line 3", "\"x\"", "is not a number");
    }
}
