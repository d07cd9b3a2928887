package org.tandem.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recount;
import org.tandem.cast.Claims;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.earn.gainshare.Inputs.Amount;
import org.tandem.web.story.Delivering.Post;
import org.tandem.web.story.browser.Browsers;
import org.tandem.web.story.doors.Doors;
import org.tandem.web.story.rest.Callers;

/** From two strangers to a signed gain share. After every step the whole ledger is verified and every table recomputed. */
class JourneyStoryTest extends WithMail {

    @Autowired
    Doors doors;

    @Autowired
    Browsers browsers;

    @Autowired
    Callers callers;

    @Autowired
    Ledger ledger;

    @Autowired
    Recount recount;

    @Autowired
    Cast cast;

    @Autowired
    Gainshare gainshare;

    @Test
    @Tag("storage")
    void told_through_the_doors() {
        tell(doors.teller(), "d");
    }

    @Test
    void told_in_the_browser() {
        var ana = tell(browsers.teller(), "b").ana();
        if (System.getProperty("tandem.pictures") != null) {
            browsers.picture(ana, Path.of("..", "docs", "images", "partnership.png"));
        }
    }

    @Test
    @Tag("storage")
    void told_by_rest() {
        tell(callers.teller(), "r");
    }

    private Circle tell(Teller teller, String way) {
        var circle = meet(teller.meeting(), way);
        onePage(teller.agreeing(), circle);
        source(teller.sourcing(), circle);
        agreeFully(teller.agreeing(), circle);
        var crew = hire(teller.meeting(), circle, way);
        var funding = choose(teller.choosing(), circle, crew);
        deliverAndEarn(teller, funding, circle, crew);
        return circle;
    }

    /** Leaders and finance seats of the client (Ana, Chen) and of the provider (Bilal, Dora). */
    private record Circle(Persona ana, Persona bilal, Persona chen, Persona dora) {}

    /** An end user and a member of the client (Eva, Gil), a member of the provider (Femi). */
    private record Crew(Persona eva, Persona femi, Persona gil) {}

    private Circle meet(Meeting meeting, String way) {
        var ana = meeting.signUp("Ana Ruiz", "ana-" + way, "Northwind Health");
        var bilal = meeting.signUp("Bilal Khan", "bilal-" + way, "Meridian Services");
        meeting.foundPartnership(ana, bilal, "Claims handling");
        verify();
        var chen = meeting.colleague(ana, "Chen Li", "chen-" + way, Role.FINANCE);
        var dora = meeting.colleague(bilal, "Dora Weiss", "dora-" + way, Role.FINANCE);
        verify();
        return new Circle(ana, bilal, chen, dora);
    }

    private void onePage(Agreeing agreement, Circle who) {
        agreement.onePage(who.ana(), who.ana(), who.bilal()); // [N1] [D24] [C15]
        verify();
        agreement.sign(who.ana(), null);
        agreement.sign(who.bilal(), null);
        verify();
    }

    private void source(Sourcing sourcing, Circle who) {
        var need = sourcing.stateNeed(who.bilal(), "Overpaid claims");
        sourcing.answerForOpenInnovation(who.bilal(), need);
        sourcing.answerForOutsourcing(who.ana(), need); // [A3]
        sourcing.decideRoute(who.ana(), need, "Outsource", "Meridian handles such claims every day.");
        verify();
        sourcing.answerForOpenInnovation(who.bilal(), need); // [A20]
        sourcing.answerForOutsourcing(who.bilal(), need);
        sourcing.decideRoute(who.ana(), need, "Outsource", "Looked at again, and decided the same.");
        verify();
    }

    private void agreeFully(Agreeing agreement, Circle who) {
        agreement.writeGain(who.ana(), "Fewer overpaid claims", "A longer contract"); // [C7]
        agreement.writeGain(who.bilal(), "A longer contract", "Fewer overpaid claims");
        agreement.writeAims(who.ana(), "Pay every claim right the first time");
        agreement.rateAims(who.ana(), 6); // [C11]
        agreement.rateAims(who.bilal(), 6);
        agreement.writeObjective(who.bilal(), who.dora()); // [C10]
        agreement.writeIncentives(who.bilal()); // [D23]
        agreement.writeBands(who.ana(), who.ana(), who.bilal()); // [E9]
        agreement.writeInvestment(who.ana(), who.bilal(), Script.CAP); // [B11]
        agreement.writeExit(
                who.bilal(), "Two missed objectives in a row", "Meridian hands all work in progress back in 60 days.");
        verify();
        agreement.sign(who.ana(), null);
        agreement.sign(
                who.bilal(), "We now also agree gains, aims, an objective, caps of 50,000 and how to part."); // [E11]
        agreement.acceptRestatement(who.ana(), who.bilal());
        verify();
    }

    private Crew hire(Meeting meeting, Circle who, String way) {
        return new Crew(
                meeting.colleague(who.ana(), "Eva Novak", "eva-" + way, Role.END_USER),
                meeting.colleague(who.bilal(), "Femi Ade", "femi-" + way, Role.MEMBER),
                meeting.colleague(who.ana(), "Gil Marek", "gil-" + way, Role.MEMBER));
    }

    /** Gives the funding of the idea that won. */
    private UUID choose(Choosing choosing, Circle who, Crew crew) {
        var check = choosing.proposeIdea(crew.femi(), Claims.IDEA, Claims.IDEA_WORDS); // [C4]
        var letter = choosing.proposeIdea(crew.eva(), Claims.LETTER, Claims.LETTER_WORDS); // [E32]
        var reviewers = List.of(crew.gil(), who.chen(), who.bilal(), who.dora());
        var panel = choosing.openPanel(who.ana(), List.of(check, letter), reviewers);
        verify();
        choosing.review(crew.gil(), panel, 6); // [C2]
        choosing.review(who.chen(), panel, 5);
        choosing.review(who.bilal(), panel, 6);
        choosing.review(who.dora(), panel, 4);
        choosing.closePanel(who.ana(), panel, check);
        verify();
        choosing.revealAuthor(crew.femi(), check);
        verify();
        var funding = choosing.openFunding(who.ana(), check, Claims.IDEA, Script.COST);
        choosing.fund(who.chen(), funding, Script.COST / 2);
        choosing.fund(who.dora(), funding, Script.COST / 2); // [B11]
        return funding;
    }

    private void deliverAndEarn(Teller teller, UUID funding, Circle who, Crew crew) {
        var delivering = teller.delivering();
        var project = project(delivering, funding, who, crew);
        delivering.startIsRefused(who.bilal(), project, "plan"); // [C8]
        var plan = teller.earning().draftPlan(who.bilal(), project, crew.femi()); // [N2]
        for (var signer : List.of(who.ana(), who.chen(), who.bilal(), who.dora())) {
            teller.earning().signPlan(signer, plan);
        }
        delivering.startProject(who.bilal(), project);
        verify();
        earn(teller, plan, who, crew);
    }

    private UUID project(Delivering delivering, UUID funding, Circle who, Crew crew) {
        var project = delivering.draftProject(who.bilal(), funding); // [D9]
        delivering.place(who.bilal(), project, crew.femi(), new Post("IT", "SQL")); // [C12] [D40]
        delivering.place(who.bilal(), project, crew.gil(), new Post("Claims operations", "Claims"));
        delivering.addPhase(who.bilal(), project, "Pilot", crew.femi()); // [D30]
        var commitment = delivering.requestCommitment(who.bilal(), who.ana(), who.bilal(), project); // [E14]
        delivering.acceptCommitment(who.ana(), commitment);
        verify();
        return project;
    }

    private void earn(Teller teller, UUID plan, Circle who, Crew crew) {
        var earning = teller.earning();
        earning.importReadings(crew.gil(), plan);
        var outcome = earning.look(who.ana(), plan);
        earning.confirm(who.ana(), outcome); // [N3]
        verify();
        var statement = earning.drawStatement(who.ana(), outcome); // [E9]
        assertSharedByTheBands(cast.player(who.ana().person(), teller.meeting().space()), statement);
        earning.signStatement(who.chen(), statement);
        earning.signStatement(who.dora(), statement);
        verify();
    }

    /** Of what is saved 40 % go to the provider down to 80 % of the target cost of 700 dollars a unit, 60 % below. */
    private void assertSharedByTheBands(Player reader, UUID id) {
        var statement =
                reader.does(() -> gainshare.find(reader.seat().space(), id)).orElseThrow();
        var target = new BigDecimal(statement.inputs().volume()).multiply(new BigDecimal(70_000));
        var saved = new BigDecimal(statement.settlement().payment());
        var above = target.multiply(new BigDecimal("0.2"));
        var due =
                above.multiply(new BigDecimal("0.4")).add(saved.subtract(above).multiply(new BigDecimal("0.6")));

        assertThat(saved).isGreaterThan(above);
        var amounts = statement.settlement().amounts();
        assertThat(new BigDecimal(amounts.getLast().amount())).isCloseTo(due, within(BigDecimal.ONE));
        assertThat(amounts.stream().mapToLong(Amount::amount).sum())
                .isEqualTo(statement.settlement().payment());
    }

    private void verify() {
        ledger.settle();
        var report = recount.run(List.of());
        assertThat(report.differences()).isEmpty();
        assertThat(report.facts()).isPositive();
    }
}
