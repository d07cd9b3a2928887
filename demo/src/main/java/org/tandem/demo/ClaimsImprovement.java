package org.tandem.demo;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
record ClaimsImprovement(Stage stage, Choosing choosing, Delivering delivering, Earning earning) {

    private static final int[] SCORES = {6, 5, 6, 4};

    /** The people who do the work: a member and an end user of the client, a member of the provider. */
    private record Crew(Actor eva, Actor femi, Actor gil) {}

    void load(Pair pair, Actor chen, Actor dora) {
        var crew = crew(pair);
        var idea = judged(pair, crew, List.of(crew.gil(), chen, pair.provider(), dora));
        var project = project(pair, funded(pair, idea, chen, dora), crew);
        measured(pair, crew, project, List.of(pair.client(), chen, pair.provider(), dora));
        choosing.propose(
                crew.eva(),
                new Proposal(
                        "Tell people early",
                        "A short message on the day a claim arrives would spare most of the calls.",
                        Claims.EXPECTED));
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

    private UUID judged(Pair pair, Crew crew, List<Actor> reviewers) {
        var check = choosing.propose(crew.femi(), new Proposal(Claims.IDEA, Claims.IDEA_WORDS, Claims.EXPECTED));
        var letter = choosing.propose(crew.eva(), new Proposal(Claims.LETTER, Claims.LETTER_WORDS, Claims.EXPECTED));
        var members = reviewers.stream().map(Actor::person).collect(toSet());
        var panel = choosing.openPanel(pair.client(), List.of(check, letter), members);
        for (int i = 0; i < SCORES.length; i++) {
            choosing.review(reviewers.get(i), panel, SCORES[i]);
        }
        choosing.closePanel(pair.client(), panel, check);
        choosing.reveal(crew.femi(), check);
        return check;
    }

    private UUID funded(Pair pair, UUID idea, Actor chen, Actor dora) {
        var funding = choosing.openFunding(pair.client(), new Ask(idea, Claims.IDEA, 8_000_000, "USD"));
        choosing.fund(chen, funding, 4_000_000);
        choosing.fund(dora, funding, 4_000_000);
        return funding;
    }

    private UUID project(Pair pair, UUID funding, Crew crew) {
        var leader = pair.provider();
        var project = delivering.draft(leader, funding, Claims.charter());
        staffed(leader, project, crew);
        var promise = Claims.promise(
                pair.client().party(),
                leader.party(),
                project,
                delivering.today().plusDays(30));
        delivering.accept(pair.client(), delivering.request(leader, promise));
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

    private void measured(Pair pair, Crew crew, UUID project, List<Actor> signers) {
        var leader = pair.provider();
        var plan = earning.draftPlan(leader, Claims.plan(project, crew.femi().person()));
        signers.forEach(signer -> earning.signPlan(signer, plan));
        delivering.start(leader, project);
        earning.importReadings(crew.gil(), plan, Claims.readings());
        var outcome = earning.look(pair.client(), plan);
        earning.confirm(pair.client(), outcome);
        earning.draw(pair.client(), outcome);
    }
}
