package org.tandem.web.story;

import java.util.List;
import java.util.UUID;
import org.tandem.base.identity.Role;
import org.tandem.cast.Claims;
import org.tandem.web.story.Delivering.Post;

/**
 * The journey up to a settled statement, told shortly, with something left open at each step: so that every page has
 * something to show.
 *
 * @param open a plan that nobody has signed
 */
public record Filled(UUID space, Persona ana, Persona bilal, UUID open) {

    public static Filled by(Teller teller, String way) {
        var ana = teller.meeting().signUp("Ana Ruiz", "ana-" + way, "Northwind Health");
        var bilal = teller.meeting().signUp("Bilal Khan", "bilal-" + way, "Meridian Services");
        teller.meeting().foundPartnership(ana, bilal, "Claims handling");
        need(teller.sourcing(), ana, bilal);
        agreement(teller.agreeing(), ana, bilal);
        var open = new Work(teller, ana, bilal).begin(way);
        teller.agreeing().writeGain(ana, "Fewer overpaid claims, and faster", "A longer contract");
        return new Filled(teller.meeting().space(), ana, bilal, open);
    }

    private static void need(Sourcing sourcing, Persona ana, Persona bilal) {
        var need = sourcing.stateNeed(bilal, "Overpaid claims");
        sourcing.answerForOutsourcing(ana, need);
        sourcing.decideRoute(ana, need, "Outsource", "Meridian handles such claims every day.");
        sourcing.stateNeed(ana, "Slow claims");
    }

    private static void agreement(Agreeing agreement, Persona ana, Persona bilal) {
        agreement.onePage(ana, ana, bilal);
        agreement.writeGain(ana, "Fewer overpaid claims", "A longer contract");
        agreement.writeGain(bilal, "A longer contract", "Fewer overpaid claims");
        agreement.writeAims(ana, "Pay every claim right the first time");
        agreement.rateAims(ana, 6);
        agreement.rateAims(bilal, 6);
        agreement.writeObjective(bilal, ana);
        agreement.writeInvestment(ana, bilal, Script.CAP);
        agreement.writeExit(bilal, "Two missed objectives in a row", "Meridian hands all work back in 60 days.");
        agreement.sign(ana, null);
        agreement.sign(bilal, null);
    }

    private record Work(Teller teller, Persona ana, Persona bilal) {

        UUID begin(String way) {
            var chen = teller.meeting().colleague(ana, "Chen Li", "chen-" + way, Role.FINANCE);
            var dora = teller.meeting().colleague(bilal, "Dora Weiss", "dora-" + way, Role.FINANCE);
            var femi = teller.meeting().colleague(bilal, "Femi Ade", "femi-" + way, Role.MEMBER);
            var gil = teller.meeting().colleague(ana, "Gil Marek", "gil-" + way, Role.MEMBER);
            var judges = List.of(ana, chen, bilal, dora);
            var project = project(funded(judges, femi, gil), femi, gil);
            var plan = teller.earning().draftPlan(bilal, project, femi);
            judges.forEach(one -> teller.earning().signPlan(one, plan));
            teller.delivering().startProject(bilal, project);
            teller.earning().importReadings(gil, plan);
            settle(teller.earning(), plan, List.of(chen, dora));
            var idea = teller.choosing().proposeIdea(femi, "Ask the clinic", "They know why.");
            teller.choosing().openPanel(ana, List.of(idea), judges);
            return teller.earning().draftPlan(bilal, project, femi);
        }

        private UUID funded(List<Persona> judges, Persona femi, Persona gil) {
            var choosing = teller.choosing();
            var idea = choosing.proposeIdea(femi, Claims.IDEA, Claims.IDEA_WORDS);
            var letter = choosing.proposeIdea(gil, Claims.LETTER, Claims.LETTER_WORDS);
            var panel = choosing.openPanel(ana, List.of(idea, letter), judges);
            judges.forEach(one -> choosing.review(one, panel, 6));
            choosing.closePanel(ana, panel, idea);
            var funding = choosing.openFunding(ana, idea, Claims.IDEA, Script.COST);
            List.of(judges.get(1), judges.get(3)).forEach(one -> choosing.fund(one, funding, Script.COST / 2));
            return funding;
        }

        private UUID project(UUID funding, Persona femi, Persona gil) {
            var delivering = teller.delivering();
            var project = delivering.draftProject(bilal, funding);
            delivering.place(bilal, project, femi, new Post("IT", "SQL"));
            delivering.place(bilal, project, gil, new Post("Claims operations", "Claims"));
            delivering.addPhase(bilal, project, "Pilot", femi);
            delivering.acceptCommitment(ana, delivering.requestCommitment(bilal, ana, bilal, project));
            return project;
        }

        private void settle(Earning earning, UUID plan, List<Persona> finance) {
            var outcome = earning.look(ana, plan);
            earning.confirm(ana, outcome);
            var statement = earning.drawStatement(ana, outcome);
            finance.forEach(one -> earning.signStatement(one, statement));
        }
    }
}
