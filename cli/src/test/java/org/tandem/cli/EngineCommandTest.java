package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cli.engine.Csv;
import org.tandem.cli.engine.EngineCommand;
import org.tandem.cli.engine.Input;
import org.tandem.cli.engine.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class EngineCommandTest {
    @TempDir
    Path folder;

    private static Shell mean(String input, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "engine";
        args[1] = "mean";
        System.arraycopy(options, 0, args, 2, options.length);
        args[args.length - 1] = "-";
        return Shell.typing(input, List.of(new Mean()), args);
    }

    @Nested
    class A_good_file {
        @Test
        void gives_json_at_full_precision_in_the_declared_order() {
            Shell shell = mean("value\n0.1\n0.2\n");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out()).containsIgnoringWhitespaces("{\"rows\":2,\"mean\":0.15000000000000002,");
            assertThat(shell.err()).isEmpty();
        }

        @Test
        void records_version_and_options_so_that_it_can_be_run_again() {
            assertThat(mean("value\n1\n", "--at-least", "1").out())
                    .containsIgnoringWhitespaces("\"run\":{\"engine\":\"mean 1\",\"options\":{\"at-least\":1}}}");
        }

        @Test
        void gives_a_readable_report_in_place_of_json_when_asked() {
            assertThat(mean("value\n1\n2\n", "--report").out()).isEqualTo("2 rows, mean 1.5\n");
        }

        @Test
        void is_read_from_disk_with_a_byte_order_mark_crlf_and_quotes() throws IOException {
            Path file = Files.writeString(
                    folder.resolve("a.csv"), "\uFEFF\"value\",\"note\"\r\n\"1\",\"a, b\"\r\n\r\n3,\r\n");
            Shell shell = Shell.typing("", List.of(new Mean()), "engine", "mean", file.toString());
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out()).contains("\"mean\" : 2.0");
        }
    }

    @Nested
    class A_bad_file {
        @Test
        void names_line_column_and_rule_and_exits_2() {
            Shell shell = mean("name,value\na,1\nb,2\nc,three\n");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.out()).isEmpty();
            assertThat(shell.err()).contains("standard input, line 4, column value: \"three\" is not a number");
        }

        @Test
        void lacking_a_column_lists_the_columns_it_has() {
            assertThat(mean("name,score\na,1\n").err())
                    .contains("line 1, column value: ")
                    .contains("[name, score]");
        }

        @Test
        void naming_a_column_twice_is_refused() {
            assertThat(mean("value,value\n1,2\n").err())
                    .contains("line 1, column value: The header names this column twice");
        }

        @Test
        void with_a_row_of_another_length_names_the_line() {
            assertThat(mean("name,value\na,1\nb\n").err()).contains("line 3: 1 values, but the header names 2 columns");
        }

        @Test
        void with_an_endless_quote_names_the_line_where_it_opens() {
            assertThat(mean("value\n1\n\"2\n3\n").err()).contains("line 3");
        }

        @Test
        void that_is_empty_says_so() {
            assertThat(mean("").err()).contains("line 1: The file is empty");
        }

        @Test
        void that_is_not_utf_8_says_so() throws IOException {
            Path file = Files.write(
                    folder.resolve("latin.csv"), new byte[] {'v', 'a', 'l', 'u', 'e', '\n', (byte) 0xE9, '\n'});
            Shell shell = Shell.typing("", List.of(new Mean()), "engine", "mean", file.toString());
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("not UTF-8");
        }

        @Test
        void that_is_not_there_is_named() {
            Shell shell = Shell.typing("", List.of(new Mean()), "engine", "mean", "/no/such.csv");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("There is no file /no/such.csv");
        }

        @Test
        void of_json_names_line_column_and_path() {
            Shell shell = Shell.typing("{\"limits\":\n [1, \"x\"]}", List.of(new Sum()), "engine", "sum", "-");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("line 2, column 6").contains("limits[1]");
        }

        @Test
        void of_json_with_an_unknown_property_names_it() {
            Shell shell = Shell.typing("{\"limit\": [1]}", List.of(new Sum()), "engine", "sum", "-");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("\"limit\"");
        }
    }

    @Nested
    class A_question_without_an_answer {
        @Test
        void exits_3_with_the_reason_for_people_and_for_programs() {
            Shell shell = mean("value\n", "--at-least", "1");
            assertThat(shell.exit()).isEqualTo(3);
            assertThat(shell.err()).contains("no solution: 0 rows, at least 1 needed");
            assertThat(shell.out()).containsIgnoringWhitespaces("{\"infeasible\":\"0 rows, at least 1 needed\",");
        }
    }

    @Nested
    class A_wrong_command_line {
        @Test
        void with_an_unknown_engine_names_the_nearest() {
            Shell shell = Shell.typing("", List.of(new Mean(), new Sum()), "engine", "maen", "-");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("maen").contains("mean");
        }

        @Test
        void with_an_unknown_option_names_the_nearest() {
            Shell shell = mean("value\n1\n", "--reprot");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("--reprot").contains("--report");
        }

        @Test
        void without_a_file_says_that_one_is_needed() {
            Shell shell = Shell.typing("", List.of(new Mean()), "engine", "mean");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("FILE");
        }

        @Test
        void without_an_engine_lists_them() {
            Shell shell = Shell.typing("", List.of(new Mean(), new Sum()), "engine");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("mean, sum");
        }

        @Test
        void asking_for_help_says_what_each_engine_is_for() {
            Shell shell = Shell.typing("", List.of(new Mean(), new Sum()), "engine", "--help");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out()).contains("The mean of a column.", "The sum of some limits.");
        }

        @Test
        void with_an_unknown_command_lists_the_known_ones() {
            Shell shell = Shell.run("xyz");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("xyz").contains("engine");
        }
    }

    @Command(name = "mean", version = "mean 1", description = "The mean of a column.")
    private static final class Mean extends EngineCommand {
        @Option(names = "--at-least", description = "Rows needed.")
        private int atLeast;

        @Override
        protected Outcome solve(Input input) throws IOException {
            int rows = 0;
            double sum = 0;
            try (Csv csv = input.csv()) {
                int value = csv.column("value");
                for (Csv.Row row : csv) {
                    sum += row.number(value);
                    rows++;
                }
            }
            return rows < atLeast
                    ? new Outcome.Infeasible(rows + " rows, at least " + atLeast + " needed")
                    : answer(rows, sum / rows);
        }

        private static Outcome answer(int rows, double mean) {
            return new Outcome.Answer(new Result(rows, mean), () -> rows + " rows, mean " + mean);
        }

        private record Result(int rows, double mean) {}
    }

    @Command(name = "sum", description = "The sum of some limits.")
    private static final class Sum extends EngineCommand {
        @Override
        protected Outcome solve(Input input) throws IOException {
            return new Outcome.Answer(input.json(Limits.class), () -> "");
        }

        private record Limits(List<Double> limits) {}
    }
}
