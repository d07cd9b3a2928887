package org.tandem.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.tandem.Cast.Player;
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
import org.tandem.deliver.outcomes.Benefit;
import org.tandem.deliver.outcomes.GuardMeasure;
import org.tandem.deliver.outcomes.Mapping;
import org.tandem.deliver.outcomes.Measure;
import org.tandem.deliver.outcomes.ModelChoice;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Rhythm;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.outcomes.Threshold;
import org.tandem.deliver.outcomes.Uploaded;
import org.tandem.deliver.outcomes.ValueRule;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Teams;
import org.tandem.deliver.projects.Wanted;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.engines.impact.Direction;

/** The doors from ideas to statements, as the story goes through them; whatever is refused fails the test. */
@TestComponent
record LaterDoors(
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

    UUID proposeIdea(Player who, String title) {
        var proposed = who.does(
                () -> ideas.propose(who.seat(), new Proposal(title, Script.IDEA, "Fewer claims to claw back.")));
        assertThat(proposed).isInstanceOf(Proposing.Proposed.class);
        return ((Proposing.Proposed) proposed).id();
    }

    UUID openPanel(Player who, List<UUID> entered, Set<UUID> reviewers) {
        var opened = who.does(() -> panels.open(
                who.seat(),
                new Opening(
                        "Spring panel", Charter.usual(1), ideas.items(who.seat().space(), entered), reviewers)));
        assertThat(opened).isInstanceOf(PanelOpening.Opened.class);
        return ((PanelOpening.Opened) opened).id();
    }

    void review(Player who, UUID panel, int score) {
        var assigned = who.does(() -> reviews.assigned(who.seat(), panel));
        for (var assignment : assigned.stream().filter(one -> one.open()).toList()) {
            var judgement = new Judgement(Collections.nCopies(3, score), score, "Clear enough to try.");
            done(who.does(
                    () -> reviews.write(who.seat(), panel, assignment.item().id(), judgement)));
        }
        done(who.does(() -> reviews.handIn(who.seat(), panel)));
    }

    void closePanel(Player who, UUID panel, UUID go) {
        var found = who.does(() -> panels.find(who.seat().space(), panel)).orElseThrow();
        var verdicts = found.items().stream().map(item -> verdict(item, go)).toList();
        done(who.does(() -> panels.close(who.seat(), panel, found.version(), verdicts)));
    }

    private static Verdict verdict(PanelItem item, UUID go) {
        var decision = item.id().equals(go) ? Decision.GO : Decision.NO;
        return new Verdict(item.id(), decision, Script.REASON, item.title());
    }

    void revealAuthor(Player who, UUID idea) {
        assertThat(who.does(() -> ideas.reveal(who.seat(), idea))).isEqualTo(new IdeaChange.Done());
    }

    UUID openFunding(Player who, Ask ask) {
        var opened = who.does(() -> fundings.open(who.seat(), ask));
        assertThat(opened).isInstanceOf(FundingChange.Done.class);
        return ((FundingChange.Done) opened).funding();
    }

    void fund(Player who, UUID funding, long amount) {
        var version = who.does(() -> fundings.find(who.seat().space(), funding))
                .orElseThrow()
                .version();
        assertThat(who.does(() -> fundings.fund(who.seat(), funding, version, amount)))
                .isNotInstanceOf(FundingChange.Refused.class);
    }

    UUID draftProject(Player who, UUID funding, String title) {
        var charter = new org.tandem.deliver.projects.Charter(
                title,
                "No claim is paid above its contract's price.",
                new Benefits("2 minutes a claim", "12 instead of 20 overpaid per 1,000", "none"),
                new Wanted(List.of("Claims operations", "IT"), List.of("SQL")));
        return done(who.does(() -> projects.draft(who.seat(), charter, funding)));
    }

    void place(Player who, UUID project, Placement placement) {
        done(who.does(() -> teams.place(who.seat(), project, version(who, project), placement)));
    }

    void addPhase(Player who, UUID project, Phase phase) {
        done(who.does(() -> teams.addPhase(who.seat(), project, version(who, project), phase)));
    }

    ProjectChange start(Player who, UUID project) {
        return who.does(() -> projects.start(who.seat(), project, version(who, project)));
    }

    private int version(Player who, UUID project) {
        return projects.find(who.seat().space(), project).orElseThrow().version();
    }

    UUID request(Player who, UUID promiser, UUID receiver, UUID project) {
        var promise = new Promise(
                promiser,
                receiver,
                "Read access to the contract prices",
                "A query for one claim answers within a second.",
                commitments.today().plusDays(30),
                project,
                true);
        return who.does(() -> commitments.request(who.seat(), promise));
    }

    void accept(Player who, UUID commitment) {
        assertThat(who.does(() -> commitments.accept(who.seat(), commitment, 1)))
                .isEqualTo(new Promising.Done());
    }

    UUID draftPlan(Player who, ProjectLink project) {
        var value = new ValueRule(
                Benefit.CASHABLE,
                List.of(ValueRule.ValueClass.all("30")),
                500_000,
                20_000,
                "Claims leakage 4711",
                "USD",
                null,
                new ValueRule.Exceptions(false, true));
        var terms = new PlanTerms(
                "Fewer overpaid claims",
                project,
                new Measure(
                        "Overpaid per 1000",
                        "claims per 1,000",
                        Direction.LOWER_IS_BETTER,
                        "Claims system",
                        "thousand claims"),
                Rhythm.MONTH,
                "2025-01",
                "2024-06",
                new Threshold(1, false),
                List.of(new GuardMeasure("Days to decide", Direction.LOWER_IS_BETTER, new Threshold(10, true))),
                new ModelChoice(false, false, true, List.of()),
                List.of(LocalDate.of(2025, 12, 31)),
                value);
        return done(who.does(() -> plans.draft(who.seat(), terms)));
    }

    void signPlan(Player who, UUID plan) {
        done(who.does(() -> plans.sign(who.seat(), plan, 1)));
    }

    void importReadings(Player who, UUID plan) {
        upload(who, plan);
        var mapping = new Mapping(
                "month",
                Map.of(
                        "value", "overpaid per 1000",
                        "volume", "thousand claims",
                        "guard:Days to decide", "days to decide"));
        done(who.does(() -> readings.take(who.seat(), plan, mapping, "The claims system")));
    }

    /** The file waits, to be previewed by who uploaded it. */
    void upload(Player who, UUID plan) {
        var upload = new Readings.Upload(Script.SERIES, series());
        assertThat(who.does(() -> readings.upload(who.seat(), plan, upload))).isInstanceOf(Uploaded.Previewed.class);
    }

    static byte[] series() {
        try (var in = Objects.requireNonNull(Plans.class.getResourceAsStream(Script.SERIES))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID look(Player who, UUID plan) {
        return done(who.does(() -> outcomes.look(who.seat(), plan)));
    }

    void confirm(Player who, UUID outcome) {
        var version = who.does(() -> outcomes.find(who.seat().space(), outcome))
                .orElseThrow()
                .version();
        done(who.does(() -> outcomes.confirm(who.seat(), outcome, version)));
    }

    UUID draw(Player who, UUID outcome) {
        return done(who.does(() -> gainshare.draw(who.seat(), outcome)));
    }

    void signStatement(Player who, UUID statement) {
        var version = who.does(() -> gainshare.find(who.seat().space(), statement))
                .orElseThrow()
                .version();
        done(who.does(() -> gainshare.sign(who.seat(), statement, version)));
    }

    private static UUID done(Ruling ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Done.class);
        return ((Ruling.Done) ruling).id();
    }

    private static UUID done(ProjectChange change) {
        assertThat(change).isInstanceOf(ProjectChange.Done.class);
        return ((ProjectChange.Done) change).project();
    }

    private static void done(PanelChange change) {
        assertThat(change).isEqualTo(new PanelChange.Done());
    }
}
