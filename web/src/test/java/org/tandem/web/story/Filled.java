package org.tandem.web.story;

import java.util.List;
import org.tandem.base.identity.Role;

/** The journey up to a settled statement, told shortly: so that every page has something to show. */
record Filled(Teller teller, Persona ana, Persona bilal) {

    static Filled by(Teller teller, String way) {
        var ana = teller.signUp("Ana Ruiz", "ana-" + way, "Northwind Health");
        var bilal = teller.signUp("Bilal Khan", "bilal-" + way, "Meridian Services");
        teller.foundPartnership(ana, bilal, "Claims handling");
        var filled = new Filled(teller, ana, bilal);
        filled.need();
        filled.agreement();
        filled.work(way);
        teller.writeGain(ana, "Fewer overpaid claims, and faster", "A longer contract");
        return filled;
    }

    private void need() {
        var need = teller.stateNeed(bilal, "Overpaid claims");
        teller.answerForOutsourcing(ana, need);
        teller.decideRoute(ana, need, "Outsource", "Meridian handles such claims every day.");
        teller.stateNeed(ana, "Slow claims");
    }

    private void agreement() {
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

    private void work(String way) {
        var chen = teller.colleague(ana, "Chen Li", "chen-" + way, Role.FINANCE);
        var dora = teller.colleague(bilal, "Dora Weiss", "dora-" + way, Role.FINANCE);
        var femi = teller.colleague(bilal, "Femi Ade", "femi-" + way, Role.MEMBER);
        var gil = teller.colleague(ana, "Gil Marek", "gil-" + way, Role.MEMBER);
        var idea = teller.proposeIdea(femi, "Check the price first");
        var panel = teller.openPanel(
                ana, List.of(idea, teller.proposeIdea(gil, "A plain letter")), List.of(ana, chen, bilal, dora));
        List.of(ana, chen, bilal, dora).forEach(one -> teller.review(one, panel, 6));
        teller.closePanel(ana, panel, idea);
        var funding = teller.openFunding(ana, idea, "Check the price first", Script.COST);
        List.of(chen, dora).forEach(one -> teller.fund(one, funding, Script.COST / 2));
        var project = teller.draftProject(bilal, funding, "Check the price first");
        teller.place(bilal, project, femi, "IT", "SQL");
        teller.place(bilal, project, gil, "Claims operations", "Claims");
        teller.addPhase(bilal, project, "Pilot", femi);
        teller.acceptCommitment(ana, teller.requestCommitment(bilal, ana, bilal, project));
        var plan = teller.draftPlan(bilal, project, femi);
        List.of(ana, chen, bilal, dora).forEach(one -> teller.signPlan(one, plan));
        teller.startProject(bilal, project);
        teller.importReadings(gil, plan);
        var outcome = teller.look(ana, plan);
        teller.confirm(ana, outcome);
        var statement = teller.drawStatement(ana, outcome);
        List.of(chen, dora).forEach(one -> teller.signStatement(one, statement));
    }
}
