package org.tandem.earn.gainshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Signatures;
import org.tandem.deliver.outcomes.Measured;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Wanted;
import org.tandem.earn.gainshare.Inputs.Amount;

@TandemTest
class GainshareTest {

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
    Projects projects;

    @Autowired
    Gainshare gainshare;

    Partnership pair;
    Measured measured;
    UUID space;

    @BeforeEach
    void a_fresh_partnership() {
        pair = cast.partnership();
        measured = new Measured(plans, readings, outcomes, agreements, signatures);
        space = pair.client().seat().space();
    }

    /** A confirmed look of the claims plan, imported by a member of the provider. */
    private UUID confirmed(UUID plan) {
        var outcome = measured.look(pair.client(), plan);
        Measured.done(measured.confirmed(pair.client(), outcome));
        return outcome;
    }

    private UUID plan() {
        var plan = measured.signed(pair, Measured.claims(null, Measured.value()));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));
        return plan;
    }

    private Ruling drawn(Player who, UUID outcome) {
        return who.does(() -> gainshare.draw(who.seat(), outcome));
    }

    private Ruling signed(Player who, UUID statement) {
        return who.does(
                () -> gainshare.sign(who.seat(), statement, statement(statement).version()));
    }

    private Statement statement(UUID id) {
        return pair.client().does(() -> gainshare.find(space, id)).orElseThrow();
    }

    @ParameterizedTest(name = "drawn by the client: {0}")
    @ValueSource(booleans = {true, false})
    void a_claimed_outcome_becomes_money_look_by_look_and_the_curve_is_the_sum(boolean byClient) { // [E9] [D8] [D42]
        measured.bound(pair, null);
        var plan = plan();
        var drawer = byClient ? pair.clientFinance() : pair.providerFinance();

        var first = Measured.done(drawn(drawer, confirmed(plan)));
        Measured.done(signed(pair.clientFinance(), first));
        assertThat(statement(first).settled()).isNull();
        Measured.done(signed(pair.providerFinance(), first));
        var last = Measured.done(drawn(drawer, confirmed(plan)));
        Measured.done(signed(pair.providerFinance(), last));
        Measured.done(signed(pair.clientFinance(), last));

        var both = List.of(statement(first), statement(last));
        assertThat(both).allSatisfy(statement -> {
            assertThat(statement.settled()).isNotNull();
            assertThat(statement.recomputes())
                    .as("to the cent, from its inputs")
                    .isTrue();
            assertThat(statement.settlement().payment()).isPositive();
            assertThat(statement.settlement().amounts().stream()
                            .mapToLong(Amount::amount)
                            .sum())
                    .isEqualTo(statement.settlement().payment());
        });
        assertThat(statement(first).settlement().payment())
                .isLessThan(statement(first).settlement().estimate());
        assertThat(both.stream().mapToLong(each -> each.settlement().payment()).sum())
                .isEqualTo(statement(last).settlement().estimate())
                .isEqualTo(pair.client().does(() -> gainshare.curve(space)).total());
    }

    @Test
    void a_signature_above_the_limit_is_refused_with_both_amounts() { // [N3]
        measured.bound(pair, null);
        var statement = Measured.done(drawn(pair.client(), confirmed(plan())));
        var who = pair.clientFinance();
        var seat = new Seat(
                space, who.seat().person(), who.seat().party(), who.seat().role(), 100_00L);

        var refused = who.does(() -> gainshare.sign(seat, statement, 1));

        var amount = StatementRule.money(statement(statement).settlement().payment(), "EUR");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        r -> assertThat(r.reason()).contains(amount).contains("your signing limit is 100.00 EUR"));
    }

    @Test
    void the_one_who_leads_the_project_does_not_sign() { // [N3]
        measured.bound(pair, null);
        var who = pair.clientFinance();
        var charter = new Charter(
                "Audit",
                "No claim is paid twice.",
                new Benefits("4 hours", "0", "none"),
                new Wanted(List.of("Claims", "IT"), List.of()));
        var drafted = (ProjectChange.Done)
                pair.client().does(() -> projects.draft(pair.client().seat(), charter, null));
        var project = new ProjectLink(drafted.project(), "", who.seat().person());
        var plan = measured.signed(pair, Measured.claims(project, Measured.value()));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));
        var statement = Measured.done(drawn(pair.client(), confirmed(plan)));

        assertThat(signed(who, statement))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        r -> assertThat(r.reason())
                                .startsWith("Chen Li leads the project, and so may not sign its statement"));
    }

    @Test
    void what_is_not_confirmed_or_not_agreed_or_never_pays_has_no_statement() {
        var plan = plan();
        var outcome = measured.look(pair.client(), plan);
        assertThat(reason(drawn(pair.client(), outcome))).startsWith("Nobody has confirmed");
        Measured.done(measured.confirmed(pair.client(), outcome));
        assertThat(reason(drawn(pair.client(), outcome))).startsWith("No agreement is in force");

        var seatbelts = measured.signed(pair, Measured.seatbelts());
        Measured.done(measured.imported(
                pair.providerMember(),
                seatbelts,
                "seatbelts.csv",
                java.util.Map.of("value", "drivers", "control:petrol price", "petrol_price"),
                "period"));
        assertThat(reason(drawn(pair.client(), confirmed(seatbelts)))).contains("no value rule");
    }

    @Test
    void a_retrospective_plan_is_shown_and_pays_nothing_by_itself() {
        measured.bound(pair, null);
        var value = Measured.value();
        var strict = new org.tandem.deliver.outcomes.ValueRule(
                value.benefit(),
                value.classes(),
                0,
                0,
                "Line",
                "EUR",
                null,
                org.tandem.deliver.outcomes.ValueRule.Exceptions.NONE);
        var plan = measured.signed(pair, Measured.claims(null, strict));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));

        assertThat(reason(drawn(pair.client(), confirmed(plan)))).startsWith("The plan is retrospective");
    }

    @Test
    void a_look_is_paid_once_and_waits_for_the_one_before() {
        measured.bound(pair, null);
        var plan = plan();
        var outcome = confirmed(plan);
        var statement = Measured.done(drawn(pair.client(), outcome));
        assertThat(reason(drawn(pair.client(), outcome))).contains("Sign or withdraw it first");

        Measured.done(pair.client().does(() -> gainshare.withdraw(pair.client().seat(), statement, "A wrong look")));
        var second = Measured.done(drawn(pair.client(), outcome));
        Measured.done(signed(pair.clientFinance(), second));
        Measured.done(signed(pair.providerFinance(), second));

        assertThat(reason(drawn(pair.client(), outcome))).startsWith("Look 1 has its statement already");
    }

    private static String reason(Ruling ruling) {
        return ((Ruling.Refused) ruling).reason();
    }
}
