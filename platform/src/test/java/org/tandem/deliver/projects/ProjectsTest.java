package org.tandem.deliver.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.notices.Waiting;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.projects.ProjectChange.Done;
import org.tandem.deliver.projects.ProjectChange.Refused;

/** The doors on a real database, tried as client and as provider; the stage that keeps the plans is played. */
@TandemTest
class ProjectsTest {

    private static final String UNSIGNED = "The measurement plan is not signed by Meridian.";

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Ideas ideas;

    @Autowired
    Fundings fundings;

    @Autowired
    Projects projects;

    @Autowired
    Teams teams;

    @Autowired
    Waiting waiting;

    @MockitoBean
    MeasurementPlans plans;

    Cast.Partnership pair;
    Player client;
    Player provider;
    UUID space;

    @BeforeEach
    void a_fresh_partnership() {
        pair = cast.partnership();
        client = pair.client();
        provider = pair.provider();
        space = client.seat().space();
        when(plans.missing(any(), any())).thenReturn(List.of());
    }

    static Charter charter(String title) {
        return new Charter(
                title,
                "No letter is opened twice.",
                new Benefits("4 hours less a claim", "0", "none"),
                new Wanted(List.of("Claims", "IT"), List.of("OCR")));
    }

    private UUID draft(Player who, String title, @Nullable UUID funding) {
        return id(who.does(() -> projects.draft(who.seat(), charter(title), funding)));
    }

    private static UUID id(ProjectChange change) {
        assertThat(change).isInstanceOf(Done.class);
        return ((Done) change).project();
    }

    private Project find(UUID id) {
        return client.does(() -> projects.find(space, id)).orElseThrow();
    }

    private ProjectChange place(UUID id, Player whom, String function, int percent) {
        var placement = new Placement(whom.seat().person(), function, List.of("OCR"), percent);
        return client.does(() -> teams.place(client.seat(), id, find(id).version(), placement));
    }

    private ProjectChange phase(UUID id, String title, @Nullable Player lead) {
        var phase = new Phase(
                title, "One office scans.", lead == null ? null : lead.seat().person());
        return provider.does(() -> teams.addPhase(provider.seat(), id, find(id).version(), phase));
    }

    private ProjectChange start(Player who, UUID id) {
        return who.does(() -> projects.start(who.seat(), id, find(id).version()));
    }

    private ProjectChange decide(Player who, UUID id, GateDecision decision) {
        return who.does(
                () -> projects.decide(who.seat(), id, find(id).version(), decision, "The office scans 900 a day."));
    }

    private UUID planned() {
        var id = draft(client, "Scan at the door", null);
        id(place(id, client, "Claims", 50));
        id(place(id, pair.providerMember(), "IT", 100));
        id(phase(id, "Prototype", client));
        id(phase(id, "Roll-out", pair.providerMember()));
        return id;
    }

    private List<String> waitingOn(Player who) {
        return who.does(() -> waiting.on(who.seat().person(), who.memberships(), 20)).stream()
                .map(Waiting.Item::words)
                .toList();
    }

    private static void refused(ProjectChange change, String... reasons) {
        assertThat(change)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reasons));
    }

    @Nested
    class The_start {

        @Test
        void is_refused_until_the_agreement_and_the_plan_are_signed() { // [C8]
            when(plans.missing(any(), any())).thenReturn(List.of(UNSIGNED));
            var id = planned();
            refused(start(client, id), "No agreement is in force.", UNSIGNED);

            agreed.onePage(pair);
            refused(start(provider, id), UNSIGNED);

            when(plans.missing(any(), any())).thenReturn(List.of());
            id(start(provider, id));
            assertThat(find(id).course()).isInstanceOf(Course.Running.class);
        }

        @Test
        void is_blocked_by_a_required_skill_without_a_person() { // [D40]
            agreed.onePage(pair);
            var id = draft(client, "Scan at the door", null);

            refused(start(client, id), "The required skill “OCR” has no person.", "No phase is planned.");
        }

        @Test
        void waits_for_the_funding_to_be_complete() { // [B11]
            agreed.caps(pair, 100_000, 40_000);
            var funding = funding();
            client.runs(() -> fundings.fund(client.seat(), funding, 1, 60_000));
            var id = draft(client, "Scan at the door", funding);

            refused(start(client, id), "600.00 EUR of 900.00 EUR is put in");
            refused(
                    provider.does(() -> projects.draft(provider.seat(), charter("Another"), funding)),
                    "pays the project “Scan at the door” already");
        }

        private UUID funding() {
            var proposal = new Proposal("Scan at the door", "One camera for all letters.", "Fewer lost letters");
            var proposed = (Proposing.Proposed) client.does(() -> ideas.propose(client.seat(), proposal));
            var ask = new Ask(proposed.id(), 90_000, "EUR");
            return ((FundingChange.Done) client.does(() -> fundings.open(client.seat(), ask))).funding();
        }

        @ParameterizedTest(name = "by the client: {0}")
        @ValueSource(booleans = {true, false})
        void is_a_leaders_of_either_side(boolean byClient) { // [D42]
            agreed.onePage(pair);
            var id = planned();
            var member = byClient ? pair.clientMember() : pair.providerMember();

            assertThatThrownBy(() -> start(member, id)).isInstanceOf(Forbidden.class);
            id(start(byClient ? client : provider, id));
        }

        @Test
        void happens_on_the_version_that_was_seen() {
            agreed.onePage(pair);
            var id = planned();

            assertThatThrownBy(() -> client.does(() -> projects.start(client.seat(), id, 1)))
                    .isInstanceOf(Outdated.class);
        }
    }

    @Nested
    class A_charter {

        @Test
        void with_a_blank_benefit_is_refused_beside_its_field() { // [D9]
            var blank = new Charter(
                    "Scan",
                    "Once.",
                    new Benefits("4 hours", " ", "none"),
                    new Wanted(List.of("Claims", "IT"), List.of()));

            assertThat(provider.does(() -> projects.draft(provider.seat(), blank, null)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::field)
                                    .containsExactly("effectiveness"));
        }

        @Test
        void is_restated_by_the_other_side_too() {
            var id = draft(client, "Scan at the door", null);

            id(provider.does(() -> projects.restate(provider.seat(), id, 1, charter("Scan in the hall"))));

            assertThat(find(id).charter().title()).isEqualTo("Scan in the hall");
        }
    }

    @Nested
    class A_team {

        @Test
        void warns_of_the_missing_organisation_and_function() { // [C12]
            var id = draft(client, "Scan at the door", null);
            id(place(id, client, "Claims", 50));

            assertThat(client.does(() -> projects.readiness(space, id)).warnings())
                    .hasSize(2)
                    .anyMatch(warning -> warning.startsWith("Nobody of Meridian Services"))
                    .anyMatch(warning -> warning.contains("“IT”"));
        }

        @Test
        void refuses_more_than_100_percent_over_all_projects_and_names_the_clash() { // [B8]
            planned();
            var second = draft(provider, "One letter instead of three", null);

            refused(place(second, client, "Claims", 51), "Ana Ruiz would be at 101 %: 50 % in “Scan at the door”");
            id(place(second, client, "Claims", 50));
        }

        @Test
        void keeps_who_leads_a_phase_to_come() {
            var id = planned();
            var person = client.seat().person();

            refused(client.does(() -> teams.release(client.seat(), id, find(id).version(), person)), "leads a phase");
        }
    }

    @Nested
    class A_gate {

        UUID id;

        @BeforeEach
        void a_project_under_way() {
            agreed.onePage(pair);
            id = planned();
            id(start(client, id));
        }

        @Test
        void waits_on_the_lead_of_the_phase_and_is_decided_by_nobody_else() { // [D30]
            assertThat(waitingOn(client)).containsExactly("Decide at the gate of phase 1 of “Scan at the door”");
            refused(decide(provider, id, GateDecision.GO), "Ana Ruiz leads the phase “Prototype”");

            id(decide(client, id, GateDecision.GO));

            assertThat(waitingOn(client)).isEmpty();
            assertThat(waitingOn(pair.providerMember()))
                    .containsExactly("Decide at the gate of phase 2 of “Scan at the door”");
        }

        @Test
        void finishes_the_project_after_the_last_phase() {
            id(decide(client, id, GateDecision.TURN));
            id(decide(client, id, GateDecision.GO));
            id(decide(pair.providerMember(), id, GateDecision.GO));

            assertThat(find(id).course()).isInstanceOf(Course.Finished.class);
            assertThat(find(id).gates()).hasSize(3);
            refused(decide(pair.providerMember(), id, GateDecision.GO), "Only a project under way");
        }

        @Test
        void stops_the_project_with_its_reason_and_frees_its_people() {
            id(decide(client, id, GateDecision.STOP));

            assertThat(find(id).course())
                    .isInstanceOfSatisfying(
                            Course.Stopped.class,
                            stopped -> assertThat(stopped.reason()).contains("900 a day"));
            assertThat(client.does(() -> teams.allocations(space, client.seat().person())))
                    .isEmpty();
            refused(phase(id, "Once more", client), "The project is over");
        }

        @Test
        void needs_a_reason() {
            refused(
                    client.does(() -> projects.decide(client.seat(), id, find(id).version(), GateDecision.GO, " ")),
                    "Write why");
        }

        @Test
        void of_a_joint_phase_waits_on_the_leaders_of_both_sides() { // [D30]
            id(phase(id, "Hand-over", null));
            id(decide(client, id, GateDecision.GO));
            id(decide(pair.providerMember(), id, GateDecision.GO));

            assertThat(waitingOn(client)).hasSize(1);
            assertThat(waitingOn(provider)).hasSize(1);
            id(decide(provider, id, GateDecision.GO));
            assertThat(find(id).course()).isInstanceOf(Course.Finished.class);
        }

        @Test
        void leaves_the_phase_under_way_as_it_is() {
            refused(
                    client.does(() -> teams.dropPhase(client.seat(), id, find(id).version(), 1)),
                    "only phases that have not begun");
            id(client.does(() -> teams.dropPhase(client.seat(), id, find(id).version(), 2)));

            assertThat(find(id).phases()).hasSize(1);
        }

        @Test
        void tells_later_stages_who_leads() {
            assertThat(find(id).leads())
                    .containsExactly(
                            client.seat().person(), pair.providerMember().seat().person());
        }
    }

    @Test
    void a_stranger_sees_nothing_of_it() {
        var id = planned();

        assertThat(cast.partnership().client().does(() -> projects.find(space, id)))
                .isEmpty();
    }
}
