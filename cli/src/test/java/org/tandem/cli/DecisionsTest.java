package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final String TABLE = """
            {"alternatives":["a","b"],
             "criteria":[{"name":"x","weight":0.7},{"name":"y","weight":0.3,"direction":"less"}],
             "values":[[1,1],[0,0]]}
            """;

    private static String flat(Shell shell) {
        assertThat(shell.exit()).isZero();
        return shell.out().replaceAll("\\s+", "");
    }

    @Test
    void weighs_by_the_method_that_the_file_is_made_for() {
        assertThat(flat(Shell.typing("{\"comparisons\":[[1,3],[0.3333333333,1]]}", "engine", "decisions", "-")))
                .contains("\"weights\":[0.75", "\"consistencyRatio\":0");
        assertThat(flat(Shell.typing(
                        "{\"bestToOthers\":[8,2,1],\"othersToWorst\":[1,5,8]}", "engine", "decisions", "-")))
                .contains("\"linearXi\":0.0357142857");
    }

    @Test
    void ranks_and_says_how_sure() {
        assertThat(flat(Shell.typing(TABLE, "engine", "decisions", "-"))).contains("\"order\":[\"a\",\"b\"]");
        assertThat(flat(Shell.typing(TABLE, "engine", "decisions", "--method", "smaa", "--draws", "100", "-")))
                .contains("\"acceptabilities\":{\"a\":[", "\"flips\":[{\"criterion\":\"");
    }

    @Test
    void ranks_with_weights_from_comparisons_by_the_rule_that_belongs_to_them() {
        String values =
                "\"alternatives\":[\"a\",\"b\"],\"criteria\":[{\"name\":\"x\"},{\"name\":\"y\"}],\"values\":[[3,1],[1,1]]}";
        // weights 3/4 and 1/4: a gets 3/4 of 3/4 and half of 1/4
        assertThat(flat(Shell.typing(
                        "{\"comparisons\":[[1,3],[0.3333333333,1]]," + values, "engine", "decisions", "-")))
                .contains("\"method\":\"ahp\"", "\"a\":0.6875", "\"b\":0.312");
        assertThat(flat(Shell.typing(
                        "{\"bestToOthers\":[1,3],\"othersToWorst\":[3,1]," + values, "engine", "decisions", "-")))
                .contains("\"method\":\"bwm\"", "\"order\":[\"a\",\"b\"]", "\"b\":0.0");
        for (String rule : new String[] {"ahp", "bwm", "topsis", "promethee"}) {
            assertThat(flat(Shell.typing(
                            "{" + values,
                            "engine",
                            "decisions",
                            "--method",
                            "smaa",
                            "--under",
                            rule,
                            "--draws",
                            "9",
                            "-")))
                    .contains("\"acceptabilities\":{\"a\":[1.0,0.0]");
        }
    }

    @Test
    void refuses_a_direction_it_does_not_know() {
        Shell shell = Shell.typing(TABLE.replace("less", "down"), "engine", "decisions", "-");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("the direction \"down\" is neither more nor less");
    }
}
