package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthCommandTest {

    private static String answer(String csv, String... options) {
        Shell shell = run(csv, options);
        assertThat(shell.exit()).isZero();
        return shell.out().replaceAll("\\s+", "");
    }

    private static Shell run(String csv, String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "engine";
        words[1] = "health";
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 1] = "-";
        return Shell.typing(csv, words);
    }

    @Test
    void states_the_reliability_of_a_scale() {
        // Shrout and Fleiss 1979, table 2
        String table = "a,b,c,d\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n";
        assertThat(answer(table)).contains("\"icc1\":0.1657", "\"icc3\":0.7148", "\"rows\":6");
        assertThat(answer(table, "--report")).contains("0.166", "0.290", "0.715", "0.443", "0.620", "0.909");
    }

    @Test
    void balances_participation_and_is_silent_below_twenty_weeks() { // [E6]
        String file = "party,activity,weeks\nA,ideas,80\nB,ideas,20\nA,reviews,3\nB,reviews,4\n";
        assertThat(answer(file)).contains("\"headline\":\"ideas\"", "\"activity\":\"reviews\",\"weeks\":7.0}");
        assertThat(answer(file)).containsPattern("\"balance\":0\\.(4|39999)");
    }

    @Test
    void shows_dependence_to_both_or_to_neither() { // [E7]
        assertThat(answer("side,dependence\nclient,6\nprovider,4\n")).contains("\"asymmetry\":2.0", "\"joint\":5.0");
        assertThat(answer("side,dependence\nclient,6\nprovider,\n"))
                .contains("\"hidden\":true")
                .doesNotContain("6");
    }

    @Test
    void warns_at_both_ends_of_trust() { // [D29]
        assertThat(answer(waves(2, 6, 1, 0, 6))).contains("\"tooComfortable\":true", "\"low\":false");
        assertThat(answer(waves(2, 6, 1, 1, 6))).contains("\"tooComfortable\":false");
        assertThat(answer(waves(1, 2, 5, 3, 6))).contains("\"low\":true");
        assertThat(answer(waves(2, 6, 1, 0, 4)))
                .contains("\"conversation\":true")
                .doesNotContain("mean"); // [C3]
    }

    private static String waves(int waves, int trust, int conflict, int dissents, int answers) {
        var file = new StringBuilder("wave,side,trust,task_conflict,dissents\n");
        for (int wave = 0; wave < waves; wave++) {
            for (int i = 0; i < 2 * answers; i++) {
                int own = i < 4 ? trust : trust + i / 2 % 2;
                file.append("w%d,%s,%d,%d,%d%n"
                        .formatted(wave, i % 2 == 0 ? "client" : "provider", own, conflict, dissents));
            }
        }
        return file.toString();
    }

    @Test
    void gives_a_rate_of_kept_commitments_from_ten_on() { // [E14]
        String nine = "kept,party\n" + "1,A\n".repeat(8) + "0,B\n";
        assertThat(answer(nine)).contains("\"kept\":{\"kept\":8,\"all\":9}").doesNotContain("rate");
        assertThat(answer(nine + "1,B\n")).contains("\"all\":10,\"rate\":0.9,\"interval\":{\"lower\":0.5958");
    }

    @Test
    void hides_small_cells_and_what_would_give_them_away() { // [B18]
        String table = "row,column,count\nx,a,3\nx,b,9\nx,c,20\ny,a,8\ny,b,7\ny,c,30\nz,a,40\nz,b,50\nz,c,60\n";
        assertThat(answer(table))
                .contains("\"shown\":[[null,null,20],[null,null,30],[40,50,60]]", "\"complementary\":3");
    }

    @Test
    void names_line_column_and_rule_of_a_bad_value() {
        Shell shell = run("wave,side,trust\n1,client,8\n");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("line 2, column trust", "scale from 1 to 7");
        assertThat(run("kept\nyes\n").err()).contains("line 2, column kept", "neither 1 (kept) nor 0");
    }
}
