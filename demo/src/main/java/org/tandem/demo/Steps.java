package org.tandem.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promise;
import org.tandem.base.commitments.Promising;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Verdict;
import org.tandem.choose.ideas.IdeaChange;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Teams;
import org.tandem.demo.Stage.Actor;
import org.tandem.earn.gainshare.Gainshare;

/** The doors from ideas to statements, as the demonstration goes through them; a refusal is a mistake of its script. */
@Component
record Steps(
        Ideas ideas,
        Panels panels,
        Reviews reviews,
        Fundings fundings,
        Projects projects,
        Teams teams,
        Commitments commitments,
        Plans plans,
        Readings readings,
        Outcomes outcomes,
        Gainshare gainshare) {

    private static final String REASON =
            "Judged by what its own words promise, against what both sides agreed to aim for.";

    UUID proposeIdea(Actor who, String title, String words) {
        var proposed =
                who.does(() -> ideas.propose(who.seat(), new Proposal(title, words, "Fewer claims to claw back.")));
        return as(Proposing.Proposed.class, proposed).id();
    }

    UUID openPanel(Actor who, List<UUID> entered, Set<UUID> reviewers) {
        var opened = who.does(() -> panels.open(
                who.seat(),
                new Opening(
                        "Spring panel", Charter.usual(1), ideas.items(who.seat().space(), entered), reviewers)));
        return as(PanelOpening.Opened.class, opened).id();
    }

    void review(Actor who, UUID panel, int score) {
        var assigned = who.does(() -> reviews.assigned(who.seat(), panel));
        for (var assignment : assigned.stream().filter(one -> one.open()).toList()) {
            var judgement = new Judgement(Collections.nCopies(3, score), score, "Clear enough to try.");
            done(who.does(
                    () -> reviews.write(who.seat(), panel, assignment.item().id(), judgement)));
        }
        done(who.does(() -> reviews.handIn(who.seat(), panel)));
    }

    void closePanel(Actor who, UUID panel, UUID go) {
        var found = who.does(() -> panels.find(who.seat().space(), panel)).orElseThrow();
        var verdicts = found.items().stream().map(item -> verdict(item, go)).toList();
        done(who.does(() -> panels.close(who.seat(), panel, found.version(), verdicts)));
    }

    private static Verdict verdict(PanelItem item, UUID go) {
        var decision = item.id().equals(go) ? Decision.GO : Decision.NO;
        return new Verdict(item.id(), decision, REASON, item.title());
    }

    void revealAuthor(Actor who, UUID idea) {
        as(IdeaChange.Done.class, who.does(() -> ideas.reveal(who.seat(), idea)));
    }

    UUID openFunding(Actor who, Ask ask) {
        var opened = who.does(() -> fundings.open(who.seat(), ask));
        return as(FundingChange.Done.class, opened).funding();
    }

    void fund(Actor who, UUID funding, long amount) {
        var version = who.does(() -> fundings.find(who.seat().space(), funding))
                .orElseThrow()
                .version();
        if (who.does(() -> fundings.fund(who.seat(), funding, version, amount))
                instanceof FundingChange.Refused refused) {
            throw refused(refused);
        }
    }

    UUID draftProject(Actor who, UUID funding, org.tandem.deliver.projects.Charter charter) {
        return done(who.does(() -> projects.draft(who.seat(), charter, funding)));
    }

    void place(Actor who, UUID project, Placement placement) {
        done(who.does(() -> teams.place(who.seat(), project, version(who, project), placement)));
    }

    void addPhase(Actor who, UUID project, Phase phase) {
        done(who.does(() -> teams.addPhase(who.seat(), project, version(who, project), phase)));
    }

    void start(Actor who, UUID project) {
        done(who.does(() -> projects.start(who.seat(), project, version(who, project))));
    }

    private int version(Actor who, UUID project) {
        return who.does(() -> projects.find(who.seat().space(), project))
                .orElseThrow()
                .version();
    }

    UUID request(Actor who, Promise promise) {
        return who.does(() -> commitments.request(who.seat(), promise));
    }

    LocalDate today() {
        return commitments.today();
    }

    void accept(Actor who, UUID commitment) {
        as(Promising.Done.class, who.does(() -> commitments.accept(who.seat(), commitment, 1)));
    }

    UUID draftPlan(Actor who, PlanTerms terms) {
        return done(who.does(() -> plans.draft(who.seat(), terms)));
    }

    void signPlan(Actor who, UUID plan) {
        done(who.does(() -> plans.sign(who.seat(), plan, 1)));
    }

    /** Imports a shipped series. */
    void importReadings(Actor who, UUID plan, String file, Mapping mapping, String source) {
        who.runs(() -> readings.upload(who.seat(), plan, new Readings.Upload(file, series(file))));
        done(who.does(() -> readings.take(who.seat(), plan, mapping, source)));
    }

    private static byte[] series(String file) {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID look(Actor who, UUID plan) {
        return done(who.does(() -> outcomes.look(who.seat(), plan)));
    }

    void confirm(Actor who, UUID outcome) {
        var version = who.does(() -> outcomes.find(who.seat().space(), outcome))
                .orElseThrow()
                .version();
        done(who.does(() -> outcomes.confirm(who.seat(), outcome, version)));
    }

    UUID draw(Actor who, UUID outcome) {
        return done(who.does(() -> gainshare.draw(who.seat(), outcome)));
    }

    void signStatement(Actor who, UUID statement) {
        var version = who.does(() -> gainshare.find(who.seat().space(), statement))
                .orElseThrow()
                .version();
        done(who.does(() -> gainshare.sign(who.seat(), statement, version)));
    }

    private static UUID done(Ruling ruling) {
        return as(Ruling.Done.class, ruling).id();
    }

    private static UUID done(ProjectChange change) {
        return as(ProjectChange.Done.class, change).project();
    }

    private static void done(PanelChange change) {
        as(PanelChange.Done.class, change);
    }

    private static <T> T as(Class<T> wanted, Object result) {
        if (!wanted.isInstance(result)) {
            throw refused(result);
        }
        return wanted.cast(result);
    }

    private static IllegalStateException refused(Object result) {
        return new IllegalStateException("The demonstration was refused: " + result);
    }
}
