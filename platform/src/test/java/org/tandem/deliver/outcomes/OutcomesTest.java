package org.tandem.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.TandemTest;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Signatures;
import org.tandem.deliver.outcomes.Findings.Held;
import org.tandem.deliver.outcomes.Findings.Verdict;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.MeasurementPlans;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Teams;
import org.tandem.deliver.projects.Wanted;

@TandemTest
class OutcomesTest {

    @Autowired
    Cast cast;

    @Autowired
    Plans plans;

    @Autowired
    Readings readings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Ledger ledger;

    @Autowired
    Waiting waiting;

    @Autowired
    MeasurementPlans projectPlans;

    @Autowired
    Projects projects;

    @Autowired
    Teams teams;

    Partnership pair;
    Measured measured;
    UUID space;

    @BeforeEach
    void a_fresh_partnership() {
        pair = cast.partnership();
        measured = new Measured(plans, readings, outcomes, agreements, signatures);
        space = pair.client().seat().space();
    }

    @ParameterizedTest(name = "as the client: {0}")
    @ValueSource(booleans = {true, false})
    void the_seat_belt_law_gives_a_fifth_fewer_casualties_through_the_doors(boolean asClient) { // [D16] [D42]
        var member = asClient ? pair.clientMember() : pair.providerMember();
        var plan = measured.signed(pair, Measured.seatbelts());
        var columns = Map.of("value", "drivers", "control:petrol price", "petrol_price");
        Measured.done(measured.imported(member, plan, "seatbelts.csv", columns, "period"));

        var outcome = measured.outcome(member, measured.look(member, plan));

        var relative = Objects.requireNonNull(
                Objects.requireNonNull(outcome.findings().effect()).relative());
        assertThat(100 * relative.value()).isCloseTo(-21.1, within(.1));
        assertThat(100 * relative.high()).isCloseTo(-13.6, within(.1));
        assertThat(100 * relative.low()).isCloseTo(-28.0, within(.1));
        assertThat(outcome.findings().verdict()).isEqualTo(Verdict.CLAIMED);
        assertThat(outcome.findings().periods()).hasSize(192);
        assertThat(outcome.findings().conditions())
                .extracting(Held::name)
                .containsExactly("before", "after", "residuals", "interval");
        assertThat(Analysis.judge(Measured.seatbelts(), outcome.found().run(), List.of()))
                .as("anybody can run it again from the fact")
                .isEqualTo(outcome.findings());
        assertThat(member.does(() -> ledger.story(space, plan))).hasSize(7);
    }

    @Test
    void a_plan_freezes_with_the_last_of_four_signatures_and_what_waits_says_who_is_missing() {
        var plan = measured.drafted(pair.client(), Measured.claims(null, null));
        sign(pair.client(), plan);
        assertThat(waitingOn(pair.provider())).containsExactly("Sign the measurement plan “Fewer overpaid claims”");
        sign(pair.provider(), plan);
        sign(pair.providerFinance(), plan);

        assertThat(plan(plan).signed()).isFalse();
        assertThat(pair.client().does(() -> plans.unsigned(plan(plan))))
                .singleElement()
                .asString()
                .startsWith("Finance of Northwind");
        assertThat(waitingOn(pair.provider())).isEmpty();
        assertThat(onDesk(pair.client())).as("the leader has signed").isEmpty();
        assertThat(onDesk(pair.clientFinance())).containsExactly("Sign the measurement plan “Fewer overpaid claims”");

        sign(pair.clientFinance(), plan);

        var frozen = Objects.requireNonNull(plan(plan).frozen());
        assertThat(frozen.readings()).isZero();
        assertThat(frozen.hash())
                .as("SHA-256 of nothing: printf '' | sha256sum")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(plan(plan).retrospective())
                .as("signed long after January 2025")
                .isTrue();
    }

    @Test
    void a_plan_that_changes_loses_its_signatures_and_one_that_is_frozen_does_not_change() {
        var plan = measured.drafted(pair.client(), Measured.claims(null, null));
        sign(pair.client(), plan);
        var later = Measured.claims(null, Measured.value());
        pair.provider().does(() -> plans.redraft(pair.provider().seat(), plan, 1, later));

        assertThat(plan(plan).signatures()).isEmpty();
        assertThatThrownBy(() -> sign(pair.client(), plan)).isInstanceOf(Outdated.class);

        var frozen = measured.signed(pair, Measured.claims(null, null));
        var refused = pair.client().does(() -> plans.redraft(pair.client().seat(), frozen, 1, later));
        assertThat(refused).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void a_change_of_the_month_to_come_is_not_retrospective_and_waits_for_its_look() {
        var next = LocalDate.now(java.time.Clock.systemUTC()).plusMonths(2).withDayOfMonth(1);
        var terms = Measured.seatbelts();
        var ahead = new PlanTerms(
                "Ahead",
                null,
                terms.measure(),
                Rhythm.MONTH,
                next.toString(),
                null,
                Threshold.NONE,
                List.of(),
                new ModelChoice(false, false, false, List.of()),
                List.of(next.plusYears(1)),
                Measured.value());
        var plan = measured.signed(pair, ahead);

        assertThat(plan(plan).retrospective()).isFalse();
        assertThat(plan(plan).pays()).isTrue();
        var refused = pair.client().does(() -> outcomes.look(pair.client().seat(), plan));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        r -> assertThat(r.reason()).contains("Look 1 is on " + next.plusYears(1)));
    }

    @Test
    void readings_come_in_whole_or_not_at_all_and_may_be_withdrawn_until_they_are_used() {
        var member = pair.providerMember();
        var plan = measured.drafted(pair.client(), Measured.claims(null, null));
        var wrong = measured.imported(
                member, plan, "overpaid-claims.csv", Map.of("value", "month", "volume", "thousand claims"), "month");
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("60 lines cannot be taken, so none is. Line 2: “2021-01”"));
        assertThat(table(plan).size()).isZero();

        var upload = Measured.done(measured.importedClaims(member, plan));
        assertThat(table(plan).size()).isEqualTo(60);
        Measured.done(member.does(() -> readings.withdraw(member.seat(), plan, upload, "The wrong sheet")));
        assertThat(table(plan).size()).isZero();

        Measured.done(measured.importedClaims(member, plan));
        List.of(pair.client(), pair.clientFinance(), pair.provider(), pair.providerFinance())
                .forEach(who -> sign(who, plan));
        var again = member.does(() -> readings.imports(space, plan)).getLast().id();
        assertThat(member.does(() -> readings.withdraw(member.seat(), plan, again, "Changed our mind")))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(Objects.requireNonNull(plan(plan).frozen()).readings()).isEqualTo(60);
    }

    @Test
    void an_upload_is_its_uploaders_alone() {
        var plan = measured.drafted(pair.client(), Measured.claims(null, null));
        var eva = pair.clientMember();
        eva.runs(() -> readings.upload(
                eva.seat(), plan, new Readings.Upload("r.csv", Measured.series("overpaid-claims.csv"))));

        assertThat(eva.does(() -> readings.preview(eva.seat(), plan))).hasValueSatisfying(preview -> {
            assertThat(preview.good()).isEqualTo(60);
            assertThat(preview.mapping().columns()).containsEntry("guard:Days to decide", "days to decide");
        });
        var femi = pair.providerMember();
        assertThat(femi.does(() -> readings.preview(femi.seat(), plan))).isEmpty();
    }

    @Test
    void the_invented_claims_series_is_claimed_at_both_looks_with_every_condition_shown() { // [D17]
        var plan = measured.signed(pair, Measured.claims(null, Measured.value()));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));

        var first = measured.outcome(pair.client(), measured.look(pair.client(), plan));
        var last = measured.outcome(pair.client(), measured.look(pair.client(), plan));

        assertThat(first.findings().missing()).isEmpty();
        assertThat(first.findings().effect())
                .satisfies(effect -> assertThat(effect.periodsAfter()).isEqualTo(7));
        assertThat(last.findings().missing()).isEmpty();
        assertThat(last.findings().conditions())
                .extracting(Held::name)
                .containsExactly("before", "after", "residuals", "interval", "Days to decide");
        assertThat(last.findings().withThem())
                .as("with the three periods before the need")
                .isNotNull();
        assertThat(last.found().last()).isTrue();
        var third = pair.client().does(() -> outcomes.look(pair.client().seat(), plan));
        assertThat(third).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void a_guard_without_readings_vetoes() { // [D17]
        var plan = measured.signed(pair, Measured.claims(null, null));
        Measured.done(measured.imported(
                pair.providerMember(),
                plan,
                "overpaid-claims.csv",
                Map.of("value", "overpaid per 1000", "volume", "thousand claims"),
                "month"));

        var outcome = measured.outcome(pair.client(), measured.look(pair.client(), plan));

        assertThat(outcome.findings().verdict()).isEqualTo(Verdict.NOT_CLAIMED);
        assertThat(outcome.findings().missing()).extracting(Held::name).containsExactly("Days to decide");
    }

    @Test
    void neither_the_lead_nor_the_importer_confirms() { // [N3]
        var lead = pair.provider();
        var project = new ProjectLink(project("Claims audit"), "", lead.seat().person());
        var plan = measured.signed(pair, Measured.claims(project, null));
        Measured.done(measured.importedClaims(pair.client(), plan));
        var outcome = measured.look(pair.client(), plan);

        assertThat(measured.confirmed(lead, outcome))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("Bilal Khan leads the project"));
        assertThat(measured.confirmed(pair.client(), outcome))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("Ana Ruiz imported its readings"));
        assertThat(measured.confirmed(pair.providerFinance(), outcome)).isInstanceOf(Ruling.Done.class);
        assertThat(measured.outcome(lead, outcome).confirmed()).isNotNull();
    }

    @Test
    void two_projects_claim_the_same_measure_and_window_once() { // [N2]
        var first = claimed("The audit", project("The audit"));
        assertThat(measured.confirmed(pair.clientFinance(), first)).isInstanceOf(Ruling.Done.class);
        var second = claimed("The robot", project("The robot"));

        var refused = measured.confirmed(pair.clientFinance(), second);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        r -> assertThat(r.reason())
                                .startsWith("“The audit” claimed “Overpaid per 1000” for 2025-01 to 2025-07 first"));
    }

    @Test
    void who_leads_a_phase_of_the_project_does_not_confirm_either() { // [N3]
        var project = project("Claims audit");
        var phase = new Phase("Prototype", "One office.", pair.provider().seat().person());
        var place = new Placement(pair.provider().seat().person(), "Claims", List.of(), 50);
        pair.client().runs(() -> teams.place(pair.client().seat(), project, 1, place));
        pair.client().runs(() -> teams.addPhase(pair.client().seat(), project, 2, phase));
        var plan = measured.signed(pair, Measured.claims(new ProjectLink(project, "", null), null));
        Measured.done(measured.importedClaims(pair.clientMember(), plan));

        var refused = measured.confirmed(pair.provider(), measured.look(pair.client(), plan));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class, r -> assertThat(r.reason()).startsWith("Bilal Khan leads the project"));
    }

    @Test
    void a_plan_names_a_project_of_its_space_and_a_lead_who_sits_there() {
        var stranger = cast.partnership().client().seat().person();
        var typed = new ProjectLink(new UUID(7, 7), "Claims audit", null);
        var foreign = new ProjectLink(project("Claims audit"), "Called otherwise", stranger);
        var known = new ProjectLink(
                foreign.id(), "Called otherwise", pair.client().seat().person());

        assertThat(problem(typed)).isEqualTo("project");
        assertThat(problem(foreign)).isEqualTo("lead");
        var plan = measured.drafted(pair.client(), Measured.claims(known, null));
        assertThat(plan(plan).terms().project())
                .satisfies(
                        link -> assertThat(Objects.requireNonNull(link).name()).isEqualTo("Claims audit"));
    }

    private String problem(ProjectLink link) {
        var refused = pair.provider().does(() -> plans.draft(pair.provider().seat(), Measured.claims(link, null)));
        return ((Ruling.Refused) refused).problems().getFirst().field();
    }

    private UUID project(String title) {
        var charter = new Charter(
                title,
                "No claim is paid twice.",
                new Benefits("4 hours", "0", "none"),
                new Wanted(List.of("Claims", "IT"), List.of()));
        var drafted = pair.client().does(() -> projects.draft(pair.client().seat(), charter, null));
        return ((ProjectChange.Done) drafted).project();
    }

    private UUID claimed(String title, UUID project) {
        var terms = Measured.claims(new ProjectLink(project, title, null), Measured.value());
        var named = new PlanTerms(
                title,
                terms.project(),
                terms.measure(),
                terms.rhythm(),
                terms.change(),
                terms.need(),
                terms.worthwhile(),
                terms.guards(),
                terms.model(),
                terms.looks(),
                terms.value());
        var plan = measured.signed(pair, named);
        Measured.done(measured.importedClaims(pair.providerMember(), plan));
        return measured.look(pair.client(), plan);
    }

    @Test
    void a_measure_is_retired_by_both_and_its_readings_stay() { // [D14]
        var plan = measured.signed(pair, Measured.claims(null, null));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));
        pair.client().does(() -> plans.retire(pair.client().seat(), plan, "We count another thing now"));
        assertThat(plan(plan).retired()).isNull();

        Measured.done(pair.provider().does(() -> plans.retire(pair.provider().seat(), plan, "Agreed")));

        assertThat(plan(plan).retired()).isNotNull();
        assertThat(table(plan).size()).isEqualTo(60);
    }

    @Test
    void a_project_is_told_whether_its_plan_is_signed() { // [C8]
        var project = project("Audit");
        assertThat(missing(project)).containsExactly("The project has no measurement plan. Draft one.");
        var plan = measured.drafted(pair.client(), Measured.claims(new ProjectLink(project, "Audit", null), null));
        List.of(pair.client(), pair.clientFinance(), pair.provider()).forEach(who -> sign(who, plan));
        assertThat(missing(project))
                .singleElement()
                .asString()
                .contains("“Fewer overpaid claims” is not signed by Finance of Meridian");
        sign(pair.providerFinance(), plan);

        assertThat(missing(project)).isEmpty();
    }

    private List<String> missing(UUID project) {
        return pair.client().does(() -> projectPlans.missing(space, project));
    }

    private void sign(Cast.Player who, UUID plan) {
        Measured.done(who.does(() -> plans.sign(who.seat(), plan, 1)));
    }

    private Plan plan(UUID id) {
        return pair.client().does(() -> plans.find(space, id)).orElseThrow();
    }

    private ReadingTable table(UUID id) {
        return pair.client().does(() -> readings.table(space, plan(id)));
    }

    private List<String> onDesk(Cast.Player who) {
        return who.does(() -> waiting.on(who.seat().person(), who.memberships(), 20)).stream()
                .map(Waiting.Item::words)
                .toList();
    }

    private List<String> waitingOn(Cast.Player who) {
        return who.does(() -> waiting.inSpace(space, 20)).stream()
                .filter(item -> who.seat().party().equals(item.party()))
                .map(Waiting.Item::words)
                .toList();
    }
}
