package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
    private static final String CIRCLE = "winner,loser\na,b\nb,c\nc,a\na,b\n";

    private static Shell ranking(String input, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "engine";
        args[1] = "ranking";
        System.arraycopy(options, 0, args, 2, options.length);
        args[args.length - 1] = "-";
        return Shell.typing(input, args);
    }

    @Nested
    class The_same_votes {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\uFEFFwinner,loser\r\na,b\r\nb,c\r\nc,a\r\na,b\r\n",
                    "winner;loser\na;b\n\nb;c\nc;a\na;b",
                    "winner\tloser\na\tb\nb\tc\nc\ta\na\tb\n",
                    "winner,loser\ra,b\rb,c\rc,a\ra,b\r",
                    "\n\"winner\",\"loser\"\n\"a\",\"b\"\n b , c\n\"c\",a\na,\"b\"",
                    "note,winner,loser\n\"x, \"\"y\"\"\",a,b\n\"two\nlines\",b,c\n,c,a\n,a,b\n",
                    "winner,loser,weight\na,b,1\nb,c,1\nc,a,1\na,b,1\n",
                    "loser,winner,tie\nb,a,\nc,b,0\na,c,0\nb,a,0.0\n",
                })
        void written_differently_give_the_same_answer(String file) {
            assertThat(ranking(file)).isEqualTo(ranking(CIRCLE));
        }

        @Test
        void longer_than_the_buffer_are_read_whole() {
            String rows = IntStream.range(0, 40_000)
                    .mapToObj(vote -> "item with a long name %d,item with a long name %d\n"
                            .formatted(vote % 7, (vote + 1 + vote % 5) % 7))
                    .collect(Collectors.joining());
            Shell shell = ranking("winner,loser\n" + rows, "--report");
            assertThat(shell.out()).contains("item with a long name 6");
            assertThat(ranking("winner,loser\n" + rows.strip(), "--report")).isEqualTo(shell);
        }
    }

    @Nested
    class Names {
        @Test
        void may_be_long_alike_or_in_any_script() {
            Shell shell = ranking("winner,loser\nabcdefgh,abcdefghi\nabcdefghi,Привет мир это имя\n"
                    + "Привет мир это имя,\"a \"\"quoted\"\" one\"\n\"a \"\"quoted\"\" one\",abcdefgh\n");
            assertThat(shell.exit()).isZero();
            assertThat(shell.out())
                    .contains("\"abcdefgh\"", "\"abcdefghi\"", "\"Привет мир это имя\"", "\"a \\\"quoted\\\" one\"");
        }
    }

    /** Read in parts, one a processor, where the same on standard input is read in one go. */
    @Nested
    class A_file_of_some_megabytes {
        private static final String NAME = "a team with a name that is somewhat long as many are number ";

        @TempDir
        private Path folder;

        private Shell asFile(String text) throws IOException {
            var file = Files.writeString(folder.resolve("votes.csv"), text);
            return Shell.run("engine", "ranking", file.toString());
        }

        private static String rows(int votes) {
            return IntStream.range(0, votes)
                    .mapToObj(vote -> NAME + vote % 97 + "," + NAME + (vote + 1 + vote % 31 * 3) % 97 + "\n")
                    .collect(Collectors.joining());
        }

        @Test
        void gives_the_same_answer() throws IOException {
            var text = "winner,loser\n" + rows(40_000);
            assertThat(asFile(text)).isEqualTo(ranking(text));
            var windows = "winner;loser\r\n" + rows(40_000).replace(',', ';').replace("\n", "\r\n");
            assertThat(asFile(windows)).isEqualTo(ranking(text));
        }

        @Test
        void may_have_quotes_over_the_ends_of_lines() throws IOException {
            var name = "\"" + "long\n".repeat(600_000) + "\"";
            var odd = "\"the\nfirst\",%s\n%s,%s1\n%s1,\"the\nfirst\"\n".formatted(name, name, NAME, NAME);
            var text = "winner,loser\n" + rows(10_000) + odd;
            assertThat(ranking(text).exit()).isZero();
            assertThat(asFile(text)).isEqualTo(ranking(text));
        }

        @Test
        void has_its_complaints_with_the_right_line() throws IOException {
            var shell = asFile("winner,loser\n" + rows(40_000) + "a,a\n");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("line 40002, column loser: a cannot be compared with itself");
        }
    }

    @Nested
    class A_bad_file {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "winner,loser\na,b\na|line 3: 1 values, but the header names 2 columns",
                    "winner,loser\na,b\n,a|line 3, column winner: The value is empty.",
                    "winner,loser\na,a|line 2, column loser: a cannot be compared with itself",
                    "winner,other\na,b|line 1, column loser: The header lacks this column",
                    "winner,loser,winner\na,b,c|line 1, column winner: The header names this column twice",
                    "winner,loser\n\"a,b\n|line 2: A quote is opened and never closed",
                    "winner,loser\n\"a\"x,b\n|line 2, column 1: Text after a closing quote",
                    "winner,loser,tie\na,b,2|line 2, column tie: \"2\" is neither 1 nor 0",
                    "winner,loser,weight\na,b,1,5|line 2: 4 values",
                    "winner,loser,weight\n\"x\ny\",b,1\na,b,many|line 4, column weight: \"many\" is not a number",
                    "winner,loser,weight\na,b,-1|line 2, column weight: The weight must not be negative",
                    "winner,loser,weight\na,b,Infinity|line 2, column weight: Infinity is not finite",
                    "winner,loser,first\na,b,c|line 2, column first: c is neither a nor b",
                    "|line 1: The file is empty",
                })
        void exits_2_with_line_column_and_rule(String inputAndComplaint) {
            int bar = inputAndComplaint.lastIndexOf('|');
            Shell shell = ranking(inputAndComplaint.substring(0, bar));
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains(inputAndComplaint.substring(bar + 1));
            assertThat(shell.out()).isEmpty();
        }
    }

    @Nested
    class Votes_without_a_finite_answer {
        @Test
        void exit_3_and_name_the_groups() {
            Shell shell = ranking("winner,loser\na,b\nc,d\n");
            assertThat(shell.exit()).isEqualTo(3);
            assertThat(shell.err()).contains("4 groups of items").contains("Maybe add a weak prior");
        }

        @Test
        void have_one_with_a_prior() {
            assertThat(ranking("winner,loser\na,b\nc,d\n", "--prior", "0.1").exit())
                    .isZero();
        }
    }
}
