package org.tandem.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tandem.Cast;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Recount;
import org.tandem.web.WebTest;

/** From two strangers to a signed gain share. After every step the whole ledger is verified and every table recomputed. */
@WebTest
@Import({DoorsTeller.class, LaterDoors.class, BrowserTeller.class, ApiTeller.class})
@Tag("storage")
class JourneyStoryTest {

    @Autowired
    DoorsTeller doors;

    @Autowired
    BrowserTeller browser;

    @Autowired
    ApiTeller api;

    @Autowired
    Cast cast;

    @Autowired
    Identity identity;

    @Autowired
    Ledger ledger;

    @Autowired
    Recount recount;

    @DynamicPropertySource
    static void a_mail_server(DynamicPropertyRegistry registry) {
        PostOffice.announce(registry);
    }

    @BeforeEach
    void somebody_has_set_the_server_up() {
        if (!identity.anyone()) {
            cast.signUp("Olga Host", "olga-host", "The host");
        }
    }

    @Test
    void told_through_the_doors() {
        thenEarn(doors, bind(doors, "d"));
    }

    @Test
    void told_in_the_browser() {
        var circle = bind(browser, "b");
        thenEarn(browser, circle);
        if (System.getProperty("tandem.pictures") != null) {
            browser.picture(circle.ana(), Path.of("..", "docs", "images", "partnership.png"));
        }
    }

    @Test
    void told_by_rest() {
        thenEarn(api, bind(api, "r"));
    }

    /** Leaders and finance seats of the client (Ana, Chen) and of the provider (Bilal, Dora), told in this way. */
    private record Circle(String way, Persona ana, Persona bilal, Persona chen, Persona dora) {}

    /** From two strangers to the full agreement. */
    private Circle bind(Teller teller, String way) {
        var ana = teller.signUp("Ana Ruiz", "ana-" + way, "Northwind Health");
        var bilal = teller.signUp("Bilal Khan", "bilal-" + way, "Meridian Services");
        teller.foundPartnership(ana, bilal, "Claims handling");
        verify();
        var chen = teller.colleague(ana, "Chen Li", "chen-" + way, Role.FINANCE);
        var dora = teller.colleague(bilal, "Dora Weiss", "dora-" + way, Role.FINANCE);
        verify();

        teller.onePage(ana, ana, bilal); // [N1] [D24] [C15]
        verify();
        teller.signAgreement(ana, null);
        teller.signAgreement(bilal, null);
        verify();

        var need = teller.stateNeed(bilal, "Overpaid claims");
        teller.answerForOpenInnovation(bilal, need);
        teller.answerForOutsourcing(ana, need); // [A3]
        teller.decideRoute(ana, need, "Outsource", "Meridian handles such claims every day.");
        verify();
        teller.answerForOpenInnovation(bilal, need); // [A20]
        teller.answerForOutsourcing(bilal, need);
        teller.decideRoute(ana, need, "Outsource", "Looked at again, and decided the same.");
        verify();

        teller.writeGain(ana, "Fewer overpaid claims", "A longer contract"); // [C7]
        teller.writeGain(bilal, "A longer contract", "Fewer overpaid claims");
        teller.writeAims(ana, "Pay every claim right the first time");
        teller.rateAims(ana, 6); // [C11]
        teller.rateAims(bilal, 6);
        teller.writeObjective(bilal, dora); // [C10]
        teller.writeInvestment(ana, bilal, Script.CAP); // [B11]
        teller.writeExit(
                bilal, "Two missed objectives in a row", "Meridian hands all work in progress back in 60 days.");
        verify();
        teller.signAgreement(ana, null);
        teller.signAgreement(
                bilal, "We now also agree gains, aims, an objective, caps of 50,000 and how to part."); // [E11]
        teller.acceptRestatement(ana, bilal);
        verify();
        return new Circle(way, ana, bilal, chen, dora);
    }

    /** From an idea to a signed gain share. */
    private void thenEarn(LaterTeller teller, Circle circle) {
        var ana = circle.ana();
        var bilal = circle.bilal();
        var chen = circle.chen();
        var dora = circle.dora();
        var way = circle.way();
        var eva = teller.colleague(ana, "Eva Novak", "eva-" + way, Role.END_USER);
        var femi = teller.colleague(bilal, "Femi Ade", "femi-" + way, Role.MEMBER);
        var gil = teller.colleague(ana, "Gil Marek", "gil-" + way, Role.MEMBER);
        var check = teller.proposeIdea(femi, "Check the price first"); // [C4]
        var letter = teller.proposeIdea(eva, "A letter that people understand"); // [E32]
        var panel = teller.openPanel(ana, List.of(check, letter), List.of(gil, chen, bilal, dora)); // [C2]
        verify();
        teller.review(gil, panel, 6);
        teller.review(chen, panel, 5);
        teller.review(bilal, panel, 6);
        teller.review(dora, panel, 4);
        teller.closePanel(ana, panel, check);
        teller.revealAuthor(femi, check);
        verify();

        var funding = teller.openFunding(ana, check, "Check the price first", Script.COST);
        teller.fund(chen, funding, Script.COST / 2);
        teller.fund(dora, funding, Script.COST / 2); // [B11]
        var project = teller.draftProject(bilal, funding, "Check the price first"); // [D9]
        teller.place(bilal, project, femi, "IT", "SQL"); // [C12] [D40]
        teller.place(bilal, project, gil, "Claims operations", "Claims");
        teller.addPhase(bilal, project, "Pilot", femi); // [D30]
        var commitment = teller.requestCommitment(bilal, ana, bilal, project); // [E14]
        teller.acceptCommitment(ana, commitment);
        verify();
        teller.startIsRefused(bilal, project, "plan"); // [C8]

        var plan = teller.draftPlan(bilal, project, femi); // [N2]
        for (var signer : List.of(ana, chen, bilal, dora)) {
            teller.signPlan(signer, plan);
        }
        teller.startProject(bilal, project);
        verify();
        teller.importReadings(gil, plan);
        var outcome = teller.look(ana, plan);
        teller.confirm(ana, outcome); // [N3]
        verify();
        var statement = teller.drawStatement(ana, outcome); // [E9]
        teller.signStatement(chen, statement);
        teller.signStatement(dora, statement);
        verify();
    }

    private void verify() {
        ledger.settle();
        var report = recount.run(List.of());
        assertThat(report.differences()).isEmpty();
        assertThat(report.facts()).isPositive();
    }
}
