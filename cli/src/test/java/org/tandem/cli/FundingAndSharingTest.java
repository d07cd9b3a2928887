package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FundingAndSharingTest {
    private static final String ELECTION = """
            META
            key;value
            budget;100
            vote_type;approval
            PROJECTS
            project_id;cost;name
            a;60;Path
            b;40;Tree
            VOTES
            voter_id;vote
            1;a
            2;a
            3;b
            4;a,b
            """;

    private static Shell funding(String input, String... options) {
        return engine("funding", input, options);
    }

    private static Shell engine(String name, String input, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "engine";
        args[1] = name;
        System.arraycopy(options, 0, args, 2, options.length);
        args[args.length - 1] = "-";
        return Shell.typing(input, args);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Nested
    class Funding {
        @Test
        void names_winners_and_what_a_loser_lacked() {
            Shell shell = funding(ELECTION);
            assertThat(shell.err()).isEmpty();
            assertThat(flat(shell.out()))
                    .contains("\"winners\":[\"a\"]", "\"spent\":60", "\"missing\":10", "\"moreSupporters\":1");
        }

        @Test
        void completes_with_add1_and_gives_receipts() {
            Shell shell = funding(ELECTION, "--completion", "add1", "--receipts", "--utility", "cardinality");
            assertThat(flat(shell.out())).contains("\"winners\":[\"a\",\"b\"]", "\"voters\":[{\"name\":\"1\"");
        }

        @Test
        void knows_two_other_rules() {
            assertThat(flat(funding(ELECTION, "--rule", "greedy").out())).contains("\"winners\":[\"a\",\"b\"]");
            assertThat(flat(funding(ELECTION, "--rule", "phragmen").out())).contains("\"winners\":[\"a\",\"b\"]");
        }

        @Test
        void names_line_column_and_rule_of_a_bad_ballot() {
            Shell shell = funding(ELECTION + "5;c\n");
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("line 15, column vote: There is no project \"c\"");
        }

        private static final String CAPPED = """
                META
                key;value
                budget;100
                vote_type;approval
                neighborhoods;North,South
                budget_per_neighborhood;50,70
                PROJECTS
                project_id;cost;neighborhood
                a;40;North
                b;40;North
                c;20;South
                VOTES
                voter_id;vote
                1;a,b,c
                2;a,b
                3;a
                """;

        @Test
        void keeps_the_limits_of_neighborhoods_when_greedy_and_says_so_when_not() {
            Shell greedy = funding(CAPPED, "--rule", "greedy");
            assertThat(flat(greedy.out()))
                    .contains("\"winners\":[\"a\",\"c\"]")
                    .contains("only10ofneighborhoodNorthwasleft")
                    .doesNotContain("notes");
            assertThat(flat(funding(CAPPED, "--rule", "greedy", "--uncapped").out()))
                    .contains("\"winners\":[\"a\",\"b\",\"c\"]", "\"notes\":");
            assertThat(funding(CAPPED).out()).contains("this outcome knows no such limit");
        }

        @Test
        void refuses_limits_that_do_not_match_their_names() {
            Shell shell = funding(CAPPED.replace("50,70", "50"));
            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("column budget_per_neighborhood: 1 amounts for 2 neighborhoods");
        }

        @Test
        void reads_a_byte_order_mark_crlf_empty_lines_quotes_and_unknown_columns() {
            String odd = "\uFEFF"
                    + ELECTION.replace("project_id;cost;name", "note;project_id;cost;name")
                            .replace("a;60;Path", "\"x; y\";a;60;\"Path; long\"")
                            .replace("b;40;Tree", ";b;40;Tree")
                            .replace("1;a\n", "\n1;a\n")
                            .replace("\n", "\r\n");
            assertThat(flat(funding(odd).out()))
                    .isEqualTo(flat(funding(ELECTION).out()));
        }

        @Test
        void reports_for_people() {
            assertThat(funding(ELECTION, "--report").out()).contains("1 of 2 projects funded, 60 of 100 spent");
        }
    }

    @Nested
    class Sharing {
        @Test
        void solves_a_game_in_every_way() {
            Shell shell = engine("sharing", """
                    {"players":["A","B","C"],
                     "values":{"A":0,"B":0,"C":0,"A+B":0,"A+C":0,"B+C":100,"A+B+C":200}}
                    """);
            assertThat(shell.err()).isEmpty();
            assertThat(flat(shell.out()))
                    .contains("\"shapleyExact\":{\"A\":\"100/3\",\"B\":\"250/3\",\"C\":\"250/3\"}")
                    .contains("\"nucleolusExact\":{\"A\":\"50\",\"B\":\"75\",\"C\":\"75\"}")
                    .contains("\"notes\":[]");
        }

        @Test
        void settles_bands() {
            Shell shell = engine("sharing", """
                    {"keeper":"client","target":500000,"spend":200000,
                     "bands":[{"from":0.8,"to":1.0,"shares":{"provider":0.25}}]}
                    """);
            assertThat(flat(shell.out())).contains("\"amounts\":{\"client\":275000,\"provider\":25000}");
        }

        @Test
        void splits_an_amount() {
            assertThat(flat(engine("sharing", "{\"amount\":100,\"weights\":{\"a\":1,\"b\":1,\"c\":1}}")
                            .out()))
                    .contains("\"amounts\":{\"a\":34,\"b\":33,\"c\":33}");
        }

        @Test
        void says_what_is_missing_or_unknown() {
            assertThat(engine("sharing", "{\"players\":[\"A\"]}").err()).contains("It needs players and values");
            Shell stranger = engine("sharing", "{\"players\":[\"A\"],\"values\":{\"A\":1,\"Z\":1}}");
            assertThat(stranger.exit()).isEqualTo(2);
            assertThat(stranger.err()).contains("\"Z\", who is none of the players [A]");
        }

        @Test
        void counts_coalitions_that_are_not_named_as_zero_and_says_so() {
            assertThat(engine("sharing", "{\"players\":[\"A\",\"B\"],\"values\":{\"A+B\":1}}")
                            .out())
                    .contains("2 coalitions are not in the file and count as 0.");
        }
    }
}
