package org.tandem.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandem.base.commitments.Promise;
import org.tandem.base.identity.Role;
import org.tandem.choose.portfolio.Ask;
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.deliver.outcomes.GuardMeasure;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.deliver.outcomes.ValueRule;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Charter;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.Wanted;
import org.tandem.demo.Stage.Actor;
import org.tandem.demo.Stage.Newcomer;
import org.tandem.demo.Stage.Pair;
import org.tandem.engines.impact.Direction;

/**
 * One idea of the claims partnership on its way to money. It stops where a visitor can go on: the statement waits for the
 * finance seats of both sides, and a second idea waits for a panel. The series of readings is invented and says so.
 */
record ClaimsImprovement(Stage stage, Steps steps) {

    void load(Pair pair, Actor chen, Actor dora) {
        var eva = stage.colleague(
                pair.client(), new Newcomer("Eva Novak", "eva", "Eva Novak", "End user of the client"), Role.END_USER);
        var femi = stage.colleague(
                pair.provider(), new Newcomer("Femi Ade", "femi", "Femi Ade", "Member of the provider"), Role.MEMBER);
        var gil = stage.colleague(
                pair.client(), new Newcomer("Gil Marek", "gil", "Gil Marek", "Member of the client"), Role.MEMBER);
        var idea = judged(pair, femi, eva, List.of(gil, chen, pair.provider(), dora));
        var project = project(pair, idea, chen, dora, femi, gil);
        var plan = steps.draftPlan(pair.provider(), plan(project, femi));
        List.of(pair.client(), chen, pair.provider(), dora).forEach(signer -> steps.signPlan(signer, plan));
        steps.start(pair.provider(), project);
        steps.importReadings(gil, plan, "overpaid-claims.csv", columns(), "Claims system (an invented series)");
        var outcome = steps.look(pair.client(), plan);
        steps.confirm(pair.client(), outcome);
        steps.draw(pair.client(), outcome);
        steps.proposeIdea(
                eva, "Tell people early", "A short message on the day a claim arrives would spare most of the calls.");
    }

    private UUID judged(Pair pair, Actor femi, Actor eva, List<Actor> reviewers) {
        var check = steps.proposeIdea(
                femi,
                "Check the price first",
                "Compare each claim with the contract's price before it is paid, not after.");
        var letter = steps.proposeIdea(
                eva,
                "A letter that people understand",
                "Half of the appeals ask what the letter means. Write it anew, with them.");
        var members = reviewers.stream().map(actor -> actor.seat().person()).collect(toSet());
        var panel = steps.openPanel(pair.client(), List.of(check, letter), Set.copyOf(members));
        int[] scores = {6, 5, 6, 4};
        for (int i = 0; i < scores.length; i++) {
            steps.review(reviewers.get(i), panel, scores[i]);
        }
        steps.closePanel(pair.client(), panel, check);
        steps.revealAuthor(femi, check);
        return check;
    }

    private UUID project(Pair pair, UUID idea, Actor chen, Actor dora, Actor femi, Actor gil) {
        var funding = steps.openFunding(pair.client(), new Ask(idea, "Check the price first", 8_000_000, "USD"));
        steps.fund(chen, funding, 4_000_000);
        steps.fund(dora, funding, 4_000_000);
        var leader = pair.provider();
        var project = steps.draftProject(
                leader,
                funding,
                new Charter(
                        "Check the price first",
                        "No claim is paid above its contract's price.",
                        new Benefits("2 minutes a claim", "12 instead of 20 overpaid per 1,000", "none"),
                        new Wanted(List.of("Claims operations", "IT"), List.of("SQL"))));
        steps.place(leader, project, new Placement(femi.seat().person(), "IT", List.of("SQL"), 60));
        steps.place(leader, project, new Placement(gil.seat().person(), "Claims operations", List.of("Claims"), 40));
        steps.addPhase(
                leader,
                project,
                new Phase(
                        "Pilot",
                        "Shows on 1,000 claims that the check costs less than it finds.",
                        femi.seat().person()));
        steps.addPhase(
                leader,
                project,
                new Phase("Roll-out", "All claims pass the check.", gil.seat().person()));
        var promise = new Promise(
                pair.client().seat().party(),
                leader.seat().party(),
                "Read access to the contract prices",
                "A query for one claim answers within a second.",
                steps.today().plusDays(30),
                project,
                true);
        steps.accept(pair.client(), steps.request(leader, promise));
        return project;
    }

    private static PlanTerms plan(UUID project, Actor lead) {
        return new PlanTerms(
                "Fewer overpaid claims",
                new ProjectLink(project, "Check the price first", lead.seat().person()),
                new Measure(
                        "Overpaid per 1000",
                        "claims per 1,000",
                        Direction.LOWER_IS_BETTER,
                        "Claims system (an invented series)",
                        "thousand claims"),
                Rhythm.MONTH,
                "2025-01",
                "2024-06",
                new Threshold(1, false),
                List.of(new GuardMeasure("Days to decide", Direction.LOWER_IS_BETTER, new Threshold(10, true))),
                new ModelChoice(false, false, true, List.of()),
                List.of(LocalDate.of(2025, 12, 31)),
                value());
    }

    /** The readings are older than the demonstration, so both sides sign that a retrospective plan pays here. */
    private static ValueRule value() {
        return new ValueRule(
                Benefit.CASHABLE,
                List.of(ValueRule.ValueClass.all("30")),
                500_000,
                20_000,
                "Claims leakage 4711",
                "USD",
                null,
                new ValueRule.Exceptions(false, true));
    }

    private static Mapping columns() {
        return new Mapping(
                "month",
                Map.of(
                        "value", "overpaid per 1000",
                        "volume", "thousand claims",
                        "guard:Days to decide", "days to decide"));
    }
}
