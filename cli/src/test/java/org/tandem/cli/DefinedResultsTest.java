package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables at the edge of what an engine can answer: a reason in place of a number that means nothing. */
class DefinedResultsTest {
    private static Shell run(String input, String... args) {
        var all = new ArrayList<>(List.of("engine"));
        all.addAll(List.of(args));
        all.add("-");
        return Shell.typing(input, all.toArray(String[]::new));
    }

    @Nested
    class Ranking {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'tie\na,b,1\nb,a,1'|--ties=davidson|Every comparison is a tie",
                    "'tie\na,b,0\nb,a,0\nc,d,0\nd,c,0'|--epsilon=0.3|never compared with each other",
                    "'first\na,b,a\nb,a,a\na,b,a'|--order|The order effect cannot be told",
                    "'first\na,b,a\nb,c,b\nc,a,c\nb,a,b\nc,b,c\na,c,a'|--order|The order effect cannot be told",
                })
        void without_a_finite_answer_exits_3(String rows, String option, String reason) {
            Shell shell = run("winner,loser," + rows + "\n", "ranking", option);
            assertThat(shell.exit()).isEqualTo(3);
            assertThat(shell.err()).contains(reason);
        }

        @Test
        void refuses_an_epsilon_that_turns_the_order_around_and_weights_beyond_counting() {
            assertThat(run("winner,loser\na,b\n", "ranking", "--epsilon=0.6").err())
                    .contains("at most half of them");
            Shell shell = run("winner,loser,weight\na,b,1e308\nb,a,1e308\n", "ranking");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("more than 1e15");
        }

        @Test
        void reports_a_reliability_below_zero_where_errors_exceed_the_spread() {
            // abilities +-log(2)/2, variance log(2)^2/2; own information 3 x 2/9, so 1 - 1.5 / .2402 = -5.244
            assertThat(run("winner,loser\na,b\na,b\nb,a\n", "ranking").out()).contains("\"ssr\" : -5.2441");
        }

        @Test
        void reads_true_and_columns_without_a_name() {
            Shell shell = run("winner,loser,tie,,\na,b,TRUE,,\nb,a,false,,\na,b,0,,\n", "ranking", "--ties=davidson");
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out()).contains("\"nu\" : 1.0");
        }
    }

    @Nested
    class Calibration {
        @Test
        void leaves_out_what_cannot_be_estimated() {
            Shell shell = run("item,reviewer,score\nA,r,3\nB,r,4\n", "calibration", "--model=Gaussian");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out())
                    .contains("\"adjusted\" : false")
                    .doesNotContain("Infinity", "NaN", "null", "residual");
        }

        @Test
        void holds_a_spread_that_has_no_finite_value() {
            String exact = "item,reviewer,score\nA,r,3\nA,s,4\nB,r,4\nB,s,5\nC,r,1\nC,s,2\n";
            assertThat(run(exact, "calibration", "--model=rasch").out()).contains("held at 15 logits");
        }

        @Test
        void does_not_test_severity_on_a_single_item() {
            String one = "item,reviewer,score\nA,r,3\nA,s,4\nA,t,1\n";
            assertThat(run(one, "calibration", "--model=rasch").out())
                    .contains("\"adjusted\" : false", "too few reviews to tell severity from error");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e300,1|at most 1e100", "3,1e-12|too far apart"})
        void refuses_numbers_whose_sums_would_overflow(String scoreWeightAndComplaint) {
            String[] parts = scoreWeightAndComplaint.split("\\|");
            Shell shell = run(
                    "item,reviewer,score,weight\nA,r,%s\nA,s,2,1\nB,r,1,1\nB,s,3,1\n".formatted(parts[0]),
                    "calibration");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains(parts[1]);
        }
    }

    @Nested
    class Impact {
        private static final Random CHANCE = new Random(4);

        private static String series(String... times) {
            var text = new StringBuilder("t,y\n");
            for (String time : times) {
                text.append(time)
                        .append(',')
                        .append(100 + CHANCE.nextGaussian())
                        .append('\n');
            }
            return text.toString();
        }

        private static String[] numbers(int count) {
            var times = new String[count];
            for (int t = 0; t < count; t++) {
                times[t] = String.valueOf(t);
            }
            return times;
        }

        private static Shell its(String input, String... further) {
            var all = new ArrayList<>(List.of("impact", "--time=t", "--measure=y"));
            all.addAll(List.of(further));
            return run(input, all.toArray(String[]::new));
        }

        @ParameterizedTest
        @ValueSource(strings = {"its", "segmented"})
        void refuses_a_season_that_is_not_seen_twice(String method) {
            Shell shell = its(series(numbers(48)), "--change=30", "--season=25", "--method=" + method);
            assertThat(shell.exit()).isEqualTo(3);
            assertThat(shell.err()).contains("needs at least two of them, 50 readings; there are 48");
        }

        @Test
        void says_that_a_constant_measure_tells_nothing() {
            String still = "t,y\n" + "%d,5\n".repeat(12).formatted(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            for (String method : List.of("its", "segmented")) {
                assertThat(its(still, "--change=6", "--method=" + method).exit())
                        .as(method)
                        .isEqualTo(3);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2020-Q1 2020-Q2 2020-Q3 2020-Q4 2021-Q1 2021-Q2 2021-Q3 2021-Q4",
                    "2020-W51 2020-W52 2020-W53 2021-W01 2021-W02 2021-W03 2021-W04 2021-W05",
                    "28.12.2020 29.12.2020 30.12.2020 31.12.2020 01.01.2021 02.01.2021 03.01.2021 04.01.2021",
                    "2020-12-31T21:00 2020-12-31T22:00 2020-12-31T23:00 2021-01-01T00:00 2021-01-01T01:00"
                            + " 2021-01-01T02:00 2021-01-01T03:00 2021-01-01T04:00",
                })
        void knows_the_distance_of_times_in_any_order_and_with_gaps(String times) {
            String[] all = times.split(" ");
            String table = series(all[7], all[0], all[1], all[4], all[5], all[6], all[3]);
            Shell shell = its(table, "--change=" + all[4], "--series");
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out()).contains("\"periodsAfter\" : 4", "(1 after " + all[1] + ")");
            assertThat(shell.out().split("counterfactual\" : ")).hasSize(1 + all.length);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--method=xmr --log|--log, --season and --controls are not for --method xmr",
                    "--method=segmented --horizons=3|--horizons are not for --method segmented",
                    "--method=xmr --panel|--panel is not for --method xmr",
                    "--delta=many|The delta many is no number",
                })
        void refuses_an_option_that_the_method_would_not_hear(String optionsAndComplaint) {
            String[] parts = optionsAndComplaint.split("\\|");
            var options = new ArrayList<>(List.of(parts[0].split(" ")));
            options.add("--change=6");
            Shell shell = its(series(numbers(12)), options.toArray(String[]::new));
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains(parts[1]);
        }
    }

    @Nested
    class Panels {
        private static String panel(String marks, int periods) {
            var text = new StringBuilder("unit,t,y,d\n");
            for (int unit = 0; unit < 5; unit++) {
                for (int t = 0; t < periods; t++) {
                    String mark = unit == 0 ? marks.split(" ")[t] : "0";
                    text.append("u%d,%d,%d,%s\n".formatted(unit, t, 3 * unit + t * t * unit % 7 + t, mark));
                }
            }
            return text.toString();
        }

        private static Shell did(String marks, int periods, String... further) {
            var all = new ArrayList<>(List.of(
                    "impact", "--panel", "--time=t", "--measure=y", "--unit=unit", "--treated=d", "--method=did"));
            all.addAll(List.of(further));
            return run(panel(marks, periods), all.toArray(String[]::new));
        }

        @Test
        void compare_two_periods_by_difference_in_differences() {
            // controls 3, 6, 9, 12 become 5, 9, 13, 17: they rise by 3.5; the treated by 1
            Shell shell = did("0 TRUE", 2, "--series");
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out()).contains("\"effect\" : -2.5,", "\"counterfactual\" : 3.5");
        }

        @Test
        void refuse_a_change_that_does_not_stay_and_marks_that_are_none() {
            assertThat(did("0 1 1 0", 4).err()).contains("treated from 1 on, but no longer in 3");
            assertThat(did("0 1 2 1", 4).err()).contains("line 4, column d: \"2\" is neither 1 nor 0");
        }
    }

    @Nested
    class Health {
        @Test
        void leaves_out_a_reliability_that_is_not_defined() {
            Shell shell = run("a,b\n1,3\n2,2\n3,1\n", "health");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out())
                    .contains("the sums of the answers do not vary")
                    .contains("\"against\"")
                    .doesNotContain("\"alpha\"", "Infinity", "NaN", "null");
        }

        @Test
        void leaves_out_everything_that_equal_answers_cannot_tell() {
            Shell shell = run("a,b\n3,3\n3,3\n3,3\n", "health");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out())
                    .contains("Neither alpha nor omega")
                    .doesNotContain("\"alpha\"", "\"omega\"", "\"icc\"", "NaN", "null");
        }
    }

    @Nested
    class Decisions {
        @Test
        void shares_ranks_between_alternatives_that_tie() {
            String same = "{\"alternatives\":[\"a\",\"b\"],\"criteria\":[{\"name\":\"x\"}],\"values\":[[1],[1]]}";
            assertThat(run(same, "decisions", "--method=smaa", "--draws=8")
                            .out()
                            .replaceAll("\\s", ""))
                    .contains("\"a\":[0.5,0.5],\"b\":[0.5,0.5]");
        }
    }

    @Nested
    class Funding {
        private static final String HEAD =
                "META\nkey;value\nbudget;%s\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n1;5;%s\nVOTES\nvoter_id;vote\nv;1\n";

        @Test
        void reads_blank_lines_anywhere_and_quotes_only_around_a_value() {
            Shell shell = run(HEAD.formatted("10", "A 5\" pipe; \"old\"").replace("\n", "\n\n"), "funding", "--report");
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out()).contains("funded  1  A 5\" pipe  (5)");
        }

        @Test
        void names_the_line_of_a_wrong_budget() {
            assertThat(run(HEAD.formatted("-1", "A"), "funding").err())
                    .contains("line 3, column budget: The budget (-1) must not be negative");
        }
    }
}
