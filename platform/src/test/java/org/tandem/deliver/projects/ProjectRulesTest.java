package org.tandem.deliver.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Tone;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.Funding;
import org.tandem.choose.portfolio.PutIn;

class ProjectRulesTest {

    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID PROVIDER = new UUID(0, 2);
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BILAL = new UUID(1, 2);

    private static final Setting SETTING = new Setting(
            List.of(
                    new Party(CLIENT, "Northwind", PartyRole.CLIENT, Tone.HARBOUR),
                    new Party(PROVIDER, "Meridian", PartyRole.PROVIDER, Tone.EMBER)),
            List.of(holder(ANA, "Ana Ruiz", CLIENT), holder(BILAL, "Bilal Khan", PROVIDER)));

    private static final Charter CHARTER = new Charter(
            "Scan at the door",
            "No letter is opened twice.",
            new Benefits("4 hours less a claim", "0", "none"),
            new Wanted(List.of("Claims", "IT"), List.of("Java", "OCR")));

    private static SeatHolder holder(UUID person, String name, UUID party) {
        return new SeatHolder(person, person, name, party, Role.LEADER, ParticipantKind.TEAM, null);
    }

    private static Project project(List<Member> team, List<Phase> phases) {
        return new Project(CLIENT, CLIENT, 1, CHARTER, null, team, phases, List.of(), null, null);
    }

    private static Member ana(String function, String... skills) {
        return new Member(ANA, CLIENT, function, List.of(skills), 50);
    }

    private static Member bilal(String function, String... skills) {
        return new Member(BILAL, PROVIDER, function, List.of(skills), 50);
    }

    @Nested
    class The_three_benefits { // [D9]

        @ParameterizedTest(name = "\"{0}\" is said: {1}")
        @CsvSource({"4 hours less, true", "0, true", "none, true", "'', false", "' ', false", "–, false", "?, false"})
        void are_a_value_or_zero_or_none_and_never_blank(String value, boolean said) {
            for (var benefits : List.of(
                    new Benefits(value, "0", "none"),
                    new Benefits("0", value, "none"),
                    new Benefits("0", "none", value))) {
                assertThat(benefits.problems()).hasSize(said ? 0 : 1);
            }
        }

        @Test
        void name_the_one_that_is_blank() {
            assertThat(new Benefits("0", "none", "").problems())
                    .singleElement()
                    .extracting(Problem::field)
                    .isEqualTo("strategic");
        }
    }

    @Nested
    class A_team {

        @Test
        void of_one_organisation_and_one_function_is_warned_of_the_missing() { // [C12]
            assertThat(TeamRule.warnings(project(List.of(ana("claims")), List.of()), SETTING))
                    .containsExactly("Nobody of Meridian is in the team.", "The function “IT” has nobody in the team.");
        }

        @Test
        void over_functions_and_organisations_is_not() { // [C12]
            assertThat(TeamRule.warnings(project(List.of(ana("Claims"), bilal("it ")), List.of()), SETTING))
                    .isEmpty();
        }

        @Test
        void lacks_the_skills_that_nobody_has() { // [D40]
            assertThat(TeamRule.missingSkills(project(List.of(ana("Claims", "java")), List.of())))
                    .containsExactly("OCR");
        }

        @ParameterizedTest(name = "{0} % here and {1} % elsewhere: {2}")
        @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                100 |  0 | -
                 40 | 60 | -
                 41 | 60 | Ana Ruiz would be at 101 %: 60 % in “One letter” and 41 % here. At most 40 % is left
                  0 |  0 | must be 1 to 100 %
                101 |  0 | must be 1 to 100 %
                """)
        void takes_nobody_for_more_than_all_of_their_time(int here, int elsewhere, @Nullable String refusal) { // [B8]
            var others =
                    elsewhere == 0 ? List.<Allocation>of() : List.of(new Allocation(PROVIDER, "One letter", elsewhere));

            var answer = TeamRule.place(new Placement(ANA, "Claims", List.of(), here), SETTING, others);

            assertThat(answer.map(Problem::reason).orElse("")).contains(refusal == null ? "" : refusal);
            assertThat(answer.isEmpty()).isEqualTo(refusal == null);
        }

        @Test
        void takes_nobody_without_a_seat() {
            assertThat(TeamRule.place(new Placement(CLIENT, "Claims", List.of(), 10), SETTING, List.of()))
                    .hasValueSatisfying(problem -> assertThat(problem.field()).isEqualTo("person"));
        }
    }

    @Nested
    class Leads_of_phases { // [D30]

        /** A: Ana leads; B: Bilal leads; J: joint. */
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                A     | -
                AA    | -
                ABA   | -
                AAB   | -
                JJ    | -
                AAA   | Ana Ruiz leads phases 1 to 3.
                BAAAA | Ana Ruiz leads phases 2 to 5.
                JJJ   | Phases 1 to 3 are led jointly
                ABJJJ | Phases 3 to 5 are led jointly
                """)
        void warn_when_three_in_a_row_have_the_same(String leads, @Nullable String warning) {
            var phases = Arrays.stream(leads.split(""))
                    .map(lead -> new Phase("Phase", "Objective", lead(lead)))
                    .toList();

            var warnings = PhaseRule.warnings(project(List.of(), phases), SETTING);

            assertThat(warnings).hasSize(warning == null ? 0 : 1);
            assertThat(String.join("", warnings)).startsWith(warning == null ? "" : warning);
        }

        private static @Nullable UUID lead(String letter) {
            return switch (letter) {
                case "A" -> ANA;
                case "B" -> BILAL;
                default -> null;
            };
        }

        @Test
        void come_from_the_team() {
            var lead = new Phase("Prototype", "One office scans.", ANA);

            assertThat(PhaseRule.add(lead, project(List.of(), List.of()), SETTING))
                    .extracting(Problem::field)
                    .containsExactly("lead");
            assertThat(PhaseRule.add(lead, project(List.of(ana("Claims")), List.of()), SETTING))
                    .isEmpty();
        }
    }

    @Nested
    class A_start { // [C8]

        private static final List<Phase> PHASES = List.of(new Phase("Prototype", "One office scans.", ANA));

        @Test
        void is_refused_with_every_condition_that_does_not_hold() {
            var signed = new StartRule.Signed(false, List.of("The plan is not signed by Meridian."), half());

            assertThat(StartRule.missing(project(List.of(), List.of()), signed))
                    .hasSize(7)
                    .anyMatch(one -> one.startsWith("No agreement is in force."))
                    .anyMatch(one -> one.equals("The plan is not signed by Meridian."))
                    .anyMatch(one -> one.contains("50.00 EUR of 100.00 EUR"))
                    .anyMatch(one -> one.contains("“Java”"))
                    .anyMatch(one -> one.contains("“OCR”"))
                    .anyMatch(one -> one.startsWith("No phase"))
                    .anyMatch(one -> one.startsWith("Nobody is in the team"));
        }

        @Test
        void needs_an_agreement_and_a_plan_even_when_all_else_is_there() {
            var ready = project(List.of(ana("Claims", "Java", "OCR")), PHASES);

            assertThat(StartRule.missing(ready, new StartRule.Signed(false, List.of(), null)))
                    .hasSize(1);
            assertThat(StartRule.missing(ready, new StartRule.Signed(true, List.of("No plan."), null)))
                    .containsExactly("No plan.");
            assertThat(StartRule.missing(ready, new StartRule.Signed(true, List.of(), null)))
                    .isEmpty();
        }

        private static Funding half() {
            var ask = new Ask(CLIENT, "Scan", 10_000, "EUR");
            return new Funding(
                    CLIENT, CLIENT, 1, ask, List.of(CLIENT, PROVIDER), List.of(new PutIn(CLIENT, ANA, 5_000)), null);
        }
    }

    @Nested
    class Where_a_project_stands {

        @Test
        void follows_from_its_start_and_its_gates() {
            var at = Instant.EPOCH;
            var go = new Gate(1, GateDecision.GO, "It works.", ANA, CLIENT, at);
            var turn = new Gate(2, GateDecision.TURN, "Scan at home.", ANA, CLIENT, at);
            var stop = new Gate(2, GateDecision.STOP, "Too dear.", ANA, CLIENT, at);

            assertThat(course(List.of(), null, null)).isEqualTo(new Course.Drafted());
            assertThat(course(List.of(), at, null)).isEqualTo(new Course.Running(at, 1));
            assertThat(course(List.of(go, turn), at, null)).isEqualTo(new Course.Running(at, 2));
            assertThat(course(List.of(go, stop), at, at)).isEqualTo(new Course.Stopped(at, 2, "Too dear."));
            assertThat(course(List.of(go, go), at, at)).isEqualTo(new Course.Finished(at));
        }

        private static Course course(List<Gate> gates, @Nullable Instant started, @Nullable Instant ended) {
            return new Project(CLIENT, CLIENT, 1, CHARTER, null, List.of(), List.of(), gates, started, ended).course();
        }
    }
}
