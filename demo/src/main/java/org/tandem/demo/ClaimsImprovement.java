package org.tandem.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.commitments.Promise;
import org.tandem.base.identity.Role;
import org.tandem.cast.Actor;
import org.tandem.cast.Choosing;
import org.tandem.cast.Claims;
import org.tandem.cast.Delivering;
import org.tandem.cast.Earning;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.portfolio.Ask;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.demo.Stage.Newcomer;
import org.tandem.demo.Stage.Pair;

/**
 * One idea of the claims partnership on its way to money. It stops where a visitor can go on: the statement waits for the
 * finance seats of both sides, and a second idea waits for a panel. The series of readings is invented and says so.
 */
@Component
record ClaimsImprovement(
        Stage stage, ClaimsPanel panel, Choosing choosing, Delivering delivering, Earning earning, StoryClock clock) {

    /** The people who do the work: a member and an end user of the client, a member of the provider. */
    private record Crew(Actor eva, Actor femi, Actor gil) {}

    void load(Pair pair, Actor chen, Actor dora, Timeline timeline) {
        var crew = crew(pair);
        var reviewers = List.of(crew.gil(), chen, pair.provider(), dora);
        var idea = panel.judged(pair.client(), crew.eva(), crew.femi(), reviewers, timeline);
        clock.turnTo(timeline.before(4, 12));
        var funding = funded(pair, idea, chen, dora);
        clock.turnTo(timeline.before(4, 20));
        var project = project(pair, funding, crew, timeline);
        var plan = planned(pair, crew, project, timeline, List.of(pair.client(), chen, pair.provider(), dora));
        clock.turnToNow();
        measured(pair, crew, plan, timeline);
        further(pair, crew, project);
    }

    private Crew crew(Pair pair) {
        var eva = new Newcomer("Eva Novak", "eva", "Eva Novak", "End user of the client");
        var femi = new Newcomer("Femi Ade", "femi", "Femi Ade", "Member of the provider");
        var gil = new Newcomer("Gil Marek", "gil", "Gil Marek", "Member of the client");
        return new Crew(
                stage.colleague(pair.client(), eva, Role.END_USER),
                stage.colleague(pair.provider(), femi, Role.MEMBER),
                stage.colleague(pair.client(), gil, Role.MEMBER));
    }

    private UUID funded(Pair pair, UUID idea, Actor chen, Actor dora) {
        var funding = choosing.openFunding(pair.client(), new Ask(idea, Claims.IDEA, 8_000_000, "USD"));
        choosing.fund(chen, funding, 4_000_000);
        choosing.fund(dora, funding, 4_000_000);
        return funding;
    }

    private UUID project(Pair pair, UUID funding, Crew crew, Timeline timeline) {
        var leader = pair.provider();
        var project = delivering.draft(leader, funding, Claims.charter());
        staffed(leader, project, crew);
        var promise = Claims.promise(
                pair.client().party(),
                leader.party(),
                project,
                delivering.today().plusDays(30));
        var prices = delivering.request(leader, promise);
        delivering.accept(pair.client(), prices);
        clock.turnTo(timeline.before(3, 12));
        delivering.keep(pair.client(), leader, prices, "The price service of the claims system, reader role.");
        return project;
    }

    private void staffed(Actor leader, UUID project, Crew crew) {
        var femi = crew.femi().person();
        var gil = crew.gil().person();
        delivering.place(leader, project, new Placement(femi, "IT", List.of("SQL"), 60));
        delivering.place(leader, project, new Placement(gil, "Claims operations", List.of("Claims"), 40));
        delivering.addPhase(
                leader,
                project,
                new Phase("Pilot", "Shows on 1,000 claims that the check costs less than it finds.", femi));
        delivering.addPhase(leader, project, new Phase("Roll-out", "All claims pass the check.", gil));
    }

    /** The plan is signed on its baseline before anything changes; then the project starts. */
    private UUID planned(Pair pair, Crew crew, UUID project, Timeline timeline, List<Actor> signers) {
        clock.turnTo(timeline.before(1, 9));
        var plan = earning.draftPlan(
                pair.provider(), timeline.plan(project, crew.femi().person()));
        earning.importReadings(crew.gil(), plan, timeline.baseline());
        clock.turnTo(timeline.before(1, 17));
        signers.forEach(signer -> earning.signPlan(signer, plan));
        delivering.start(pair.provider(), project);
        return plan;
    }

    private void measured(Pair pair, Crew crew, UUID plan, Timeline timeline) {
        earning.importReadings(crew.gil(), plan, timeline.rest());
        var outcome = earning.look(pair.client(), plan);
        earning.confirm(pair.client(), outcome);
        earning.draw(pair.client(), outcome);
    }

    /** What goes on today: an idea without a panel, a promise under way. */
    private void further(Pair pair, Crew crew, UUID project) {
        choosing.propose(
                crew.eva(),
                new Proposal(
                        "Tell people early",
                        "A short message on the day a claim arrives would spare most of the calls.",
                        "Fewer calls, and fewer people who fear that nothing happens."));
        var weekly = new Promise(
                pair.provider().party(),
                pair.client().party(),
                "A weekly list of what the check stopped",
                "It names each claim, its price in the contract and the price that was asked.",
                delivering.today().plusDays(20),
                project,
                false);
        delivering.accept(pair.provider(), delivering.request(pair.client(), weekly));
    }
}
