package org.tandem.web.story;

import java.util.List;
import java.util.UUID;
import org.tandem.base.identity.Role;

/**
 * The journey up to a settled statement, told shortly, with something left open at each step: so that every page has
 * something to show.
 *
 * @param open a plan that nobody has signed
 */
record Filled(Persona ana, Persona bilal, UUID open) {

    static Filled by(LaterTeller teller, String way) {
        var ana = teller.signUp("Ana Ruiz", "ana-" + way, "Northwind Health");
        var bilal = teller.signUp("Bilal Khan", "bilal-" + way, "Meridian Services");
        teller.foundPartnership(ana, bilal, "Claims handling");
        need(teller, ana, bilal);
        agreement(teller, ana, bilal);
        var open = new Work(teller, ana, bilal).begin(way);
        teller.writeGain(ana, "Fewer overpaid claims, and faster", "A longer contract");
        return new Filled(ana, bilal, open);
    }

    private static void need(LaterTeller teller, Persona ana, Persona bilal) {
        var need = teller.stateNeed(bilal, "Overpaid claims");
        teller.answerForOutsourcing(ana, need);
        teller.decideRoute(ana, need, "Outsource", "Meridian handles such claims every day.");
        teller.stateNeed(ana, "Slow claims");
    }

    private static void agreement(LaterTeller teller, Persona ana, Persona bilal) {
        teller.onePage(ana, ana, bilal);
        teller.writeGain(ana, "Fewer overpaid claims", "A longer contract");
        teller.writeGain(bilal, "A longer contract", "Fewer overpaid claims");
        teller.writeAims(ana, "Pay every claim right the first time");
        teller.rateAims(ana, 6);
        teller.rateAims(bilal, 6);
        teller.writeObjective(bilal, ana);
        teller.writeInvestment(ana, bilal, Script.CAP);
        teller.writeExit(bilal, "Two missed objectives in a row", "Meridian hands all work back in 60 days.");
        teller.signAgreement(ana, null);
        teller.signAgreement(bilal, null);
    }

    private record Work(LaterTeller teller, Persona ana, Persona bilal) {

        UUID begin(String way) {
            var chen = teller.colleague(ana, "Chen Li", "chen-" + way, Role.FINANCE);
            var dora = teller.colleague(bilal, "Dora Weiss", "dora-" + way, Role.FINANCE);
            var femi = teller.colleague(bilal, "Femi Ade", "femi-" + way, Role.MEMBER);
            var gil = teller.colleague(ana, "Gil Marek", "gil-" + way, Role.MEMBER);
            var judges = List.of(ana, chen, bilal, dora);
            var idea = judged(judges, femi, gil);
            var funding = teller.openFunding(ana, idea, "Check the price first", Script.COST);
            List.of(chen, dora).forEach(one -> teller.fund(one, funding, Script.COST / 2));
            var project = project(funding, femi, gil);
            var plan = teller.draftPlan(bilal, project, femi);
            judges.forEach(one -> teller.signPlan(one, plan));
            teller.startProject(bilal, project);
            teller.importReadings(gil, plan);
            settle(teller.look(ana, plan), List.of(chen, dora));
            teller.openPanel(ana, List.of(teller.proposeIdea(femi, "Ask the clinic")), judges);
            return teller.draftPlan(bilal, project, femi);
        }

        private UUID judged(List<Persona> judges, Persona femi, Persona gil) {
            var idea = teller.proposeIdea(femi, "Check the price first");
            var panel = teller.openPanel(ana, List.of(idea, teller.proposeIdea(gil, "A plain letter")), judges);
            judges.forEach(one -> teller.review(one, panel, 6));
            teller.closePanel(ana, panel, idea);
            return idea;
        }

        private UUID project(UUID funding, Persona femi, Persona gil) {
            var project = teller.draftProject(bilal, funding, "Check the price first");
            teller.place(bilal, project, femi, "IT", "SQL");
            teller.place(bilal, project, gil, "Claims operations", "Claims");
            teller.addPhase(bilal, project, "Pilot", femi);
            teller.acceptCommitment(ana, teller.requestCommitment(bilal, ana, bilal, project));
            return project;
        }

        private void settle(UUID outcome, List<Persona> finance) {
            teller.confirm(ana, outcome);
            var statement = teller.drawStatement(ana, outcome);
            finance.forEach(one -> teller.signStatement(one, statement));
        }
    }
}
