package org.tandem.engines.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.engines.exact.Rational;

class OtherRulesTest {

    @Nested
    class GreedyRule {

        @Test
        void whatNoLongerFitsIsSkipped() {
            Election election = Election.of(
                            Rational.of(10), List.of(Project.of("a", 6), Project.of("b", 5), Project.of("c", 4)))
                    .approve("1", "a", "b")
                    .approve("2", "a", "b", "c")
                    .approve("3", "a")
                    .build();
            Greedy.Result result = Greedy.withDefaults().solve(election);
            assertThat(result.ids()).containsExactly("a", "c");
            assertThat(result.lost().getFirst().reason()).contains("only 4 was left");
        }

        @Test
        void tiesGoToTheCheaperThenTheEarlier() {
            Election election = Election.of(
                            Rational.of(5), List.of(Project.of("x", 5), Project.of("y", 4), Project.of("z", 4)))
                    .approve("1", "x", "y", "z")
                    .build();
            assertThat(Greedy.withDefaults().solve(election).ids()).containsExactly("y");
        }
    }

    @Nested
    class PhragmenRule {

        /** Seats of equal cost: 3 voters for A1 to A3, 1 for B; by d'Hondt A, A, A or B at the third. */
        @Test
        void partyListsGetWhatDHondtGivesThem() {
            List<Project> seats = List.of(
                    Project.of("A1", 1),
                    Project.of("A2", 1),
                    Project.of("A3", 1),
                    Project.of("B1", 1),
                    Project.of("B2", 1));
            Election election = Election.of(Rational.of(4), seats)
                    .approve("1", "A1", "A2", "A3")
                    .approve("2", "A1", "A2", "A3")
                    .approve("3", "A1", "A2", "A3")
                    .approve("4", "B1", "B2")
                    .build();
            Phragmen.Result result = Phragmen.withDefaults().solve(election);
            assertThat(result.ids()).containsExactly("A1", "A2", "A3", "B1");
            assertThat(result.winners().getFirst().earned()).isEqualTo(Rational.of(1, 3));
            assertThat(result.winners().getLast().earned()).isEqualTo(Rational.ONE);
        }

        @Test
        void itEndsAtTheFirstThatDoesNotFit() {
            Election election = Election.of(
                            Rational.of(10), List.of(Project.of("a", 6), Project.of("b", 6), Project.of("c", 4)))
                    .approve("1", "a", "b")
                    .approve("2", "a", "b")
                    .approve("3", "c")
                    .build();
            // a at 3; c at 4; b at 6 does not fit
            assertThat(Phragmen.withDefaults().solve(election).ids()).containsExactly("a", "c");
        }

        @Test
        void nobodyVoted() {
            Election election = Election.of(Rational.of(10), List.of(Project.of("a", 6)))
                    .approve("1")
                    .build();
            assertThat(Phragmen.withDefaults().solve(election).ids()).isEmpty();
        }
    }

    @Nested
    class Format {

        private static final String HEAD = "META\nkey;value\nbudget;10\nvote_type;%s\nPROJECTS\nproject_id;cost;name\n"
                + "1;5;\"one; quoted\"\n2;6;two\nVOTES\nvoter_id;vote;points\n";

        private static Pabulib read(String text) throws IOException {
            return Pabulib.read(new BufferedReader(new StringReader(text)));
        }

        @Test
        void readsQuotedNamesAndEmptyBallots() throws IOException {
            Pabulib file = read(HEAD.formatted("approval") + "a;1,2;\nb;;\n");
            assertThat(file.election().projects()).extracting(Project::name).containsExactly("one; quoted", "two");
            assertThat(file.election().votes()).containsExactly(1, 1);
            assertThat(file.election().voters()).containsExactly("a", "b");
        }

        @ParameterizedTest
        @CsvSource({"approval, 1, 1", "ordinal, 2, 1", "cumulative, 7, 3", "scoring, 7, 3", "choose-1, 1, 1"})
        void everyBallotTypeGivesPoints(String type, long first, long second) throws IOException {
            assertThat(read(HEAD.formatted(type) + "a;1,2;7,3\n").election().totalPoints())
                    .containsExactly(first, second);
        }

        /** As in votes by the D21 method: they lower the sum, and nobody pays for what she is against. */
        @Test
        void pointsBelowZeroCountInSumsOnly() throws IOException {
            Election election =
                    read(HEAD.formatted("scoring") + "a;1,2;3,-2\nb;2;1\n").election();
            assertThat(election.totalPoints()).containsExactly(3, -1);
            assertThat(election.votes()).containsExactly(1, 1);
            assertThat(Greedy.withDefaults().solve(election).ids()).containsExactly("1");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "approval|a;3;|line 11, column vote|no project \"3\"",
                    "approval|a;1,1;|line 11, column vote|twice",
                    "cumulative|a;1,2;5|line 11, column points|1 points for 2 projects",
                    "cumulative|a;1;x|line 11, column points|not a whole number",
                    "shouting|a;1;|column vote_type|none of approval"
                })
        void aBadBallotIsNamed(String type, String ballot, String place, String rule) {
            assertThatThrownBy(() -> read(HEAD.formatted(type) + ballot + "\n"))
                    .hasMessageContaining(place)
                    .hasMessageContaining(rule);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "budget;10|budget;ten|column budget",
                    "project_id;cost;name|id;cost;name|column project_id",
                    "VOTES|BALLOTS|column cost",
                    "META|METAL|begins with META",
                    "2;6;two|1;6;two|twice"
                })
        void aBadHeadIsNamed(String was, String is, String expected) {
            assertThatThrownBy(() -> read(HEAD.formatted("approval").replace(was, is) + "a;1;\n"))
                    .hasMessageContaining("line")
                    .hasMessageContaining(expected);
        }
    }
}
