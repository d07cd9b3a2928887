package org.tandem;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.NestedTestConfiguration;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promise;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Criterion;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.identity.Redactions;
import org.tandem.base.knowledge.Belonging;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.Storing;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recount;
import org.tandem.base.ledger.Redacted;
import org.tandem.base.ledger.Searcher;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.ProcessArea;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceKind;
import org.tandem.bind.agreements.Vision;
import org.tandem.bind.sourcing.Answers;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.choose.ideas.IdeaChange;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.outcomes.Measured;
import org.tandem.deliver.outcomes.PlanTerms;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Sample;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.Phase;
import org.tandem.deliver.projects.Placement;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Teams;
import org.tandem.deliver.projects.Wanted;
import org.tandem.proof.seal.Age;
import org.tandem.proof.seal.AgeIdentity;

/** What is redacted is gone: from every table of every stage, from lists and searches; its hash, its reason stay. */
@TandemTest
@NestedTestConfiguration(NestedTestConfiguration.EnclosingConfiguration.INHERIT)
class ForgottenTest {

    /** A word that nobody else writes, with what JSON and SQL have to escape. */
    private static final String SECRET = "Müller's \"telephone\" is 555\\7";

    /** A name of a file keeps no quotes. */
    private static final String PLAIN = "Mr Müller's telephone";

    private static final String SHORT = "Zwölf";

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    Redactions redactions;

    @Autowired
    Recount recount;

    @Autowired
    Searcher searcher;

    @Autowired
    Needs needs;

    @Autowired
    Agreements agreements;

    @Autowired
    Agreed agreed;

    @Autowired
    Panels panels;

    @Autowired
    Ideas ideas;

    @Autowired
    Fundings fundings;

    @Autowired
    Projects projects;

    @Autowired
    Teams teams;

    @Autowired
    Plans plans;

    @Autowired
    Commitments commitments;

    @Autowired
    Files files;

    @Autowired
    Custodians custodians;

    @Autowired
    Envelopes envelopes;

    @Autowired
    List<Projection> stages;

    Partnership pair;
    Player ana;
    UUID space;

    @BeforeEach
    void a_partnership() {
        pair = cast.partnership();
        ana = pair.client();
        space = ana.seat().space();
    }

    /** Lets the client write the secret in a fact of this type. */
    record Case(String type, BiFunction<ForgottenTest, String, Object> writes) {
        @Override
        public String toString() {
            return type;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("NeedStated", (t, s) -> t.need(s)),
                new Case(
                        "NeedRestated",
                        (t, s) -> t.run(() -> t.needs.restate(t.ana.seat(), t.need("Lost letters"), 1, statement(s)))),
                new Case(
                        "CriteriaAnswered",
                        (t, s) ->
                                t.run(() -> t.needs.answer(t.ana.seat(), t.need("Lost letters"), 1, s, Answers.NONE))),
                new Case(
                        "RouteDecided",
                        (t, s) -> t.run(
                                () -> t.needs.decide(t.ana.seat(), t.need("Lost letters"), 1, Route.IN_HOUSE, s))),
                new Case("AgreementDrafted", (t, s) -> t.everySection(s)),
                new Case("SetupSpent", (t, s) -> t.run(() -> t.agreements.spend(t.ana.seat(), 3, 0, s))),
                new Case("PanelOpened", (t, s) -> t.panel(s)),
                new Case("FundingOpened", (t, s) -> t.funding(s)),
                new Case("MoneyTakenBack", (t, s) -> t.takenBack(s)),
                new Case("ProjectDrafted", (t, s) -> t.project(s)),
                new Case(
                        "CharterRestated",
                        (t, s) -> t.run(() -> t.projects.restate(t.ana.seat(), t.project("Audit"), 1, charter(s)))),
                new Case(
                        "MemberPlaced",
                        (t, s) -> t.run(() -> t.teams.place(
                                t.ana.seat(),
                                t.project("Audit"),
                                1,
                                new Placement(t.ana.seat().person(), s, List.of(s + " 2"), 50)))),
                new Case(
                        "PhaseAdded",
                        (t, s) -> t.run(() ->
                                t.teams.addPhase(t.ana.seat(), t.project("Audit"), 1, new Phase(s, s + " 2", null)))),
                new Case("PlanDrafted", (t, s) -> t.plan(s)),
                new Case(
                        "PlanRetirementAsked",
                        (t, s) -> t.run(() -> t.plans.retire(t.ana.seat(), t.plan("Fewer overpaid claims"), s))),
                new Case(
                        "SampleTaken",
                        (t, s) -> t.run(() -> t.plans.sample(
                                t.ana.seat(),
                                t.plan("Fewer overpaid claims"),
                                new Sample(s, LocalDate.EPOCH, 5, 10, 50, true)))),
                new Case("CommitmentRequested", (t, s) -> t.promise(s)),
                new Case(
                        "TermsProposed",
                        (t, s) -> t.run(() -> t.commitments.propose(
                                t.ana.seat(),
                                t.asked(),
                                1,
                                t.commitments.today().plusDays(9),
                                s))),
                new Case("BoxOpened", (t, s) -> t.box(s)),
                new Case("FileStored", (t, s) -> t.file(s)),
                new Case("FileWithdrawn", (t, s) -> t.run(() -> t.files.withdraw(t.ana.seat(), t.file("a.txt"), s))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_redacted_record_leaves_no_word_in_any_table(Case one) { // [E9]
        for (var word : one.type().startsWith("File") ? List.of(PLAIN, SHORT) : List.of(SECRET, SHORT)) {
            assertThat(one.writes().apply(this, word)).isNotNull();
            var written = newest(one.type());
            assertThat(searcher.tablesWith(space, word)).as("before").isNotEmpty();

            var done = ana.does(
                    () -> redactions.redact(ana.seat(), written.recorded().id(), "a private matter"));

            assertThat(done).as(word).isInstanceOf(Redactions.Done.class);
            assertThat(searcher.tablesWith(space, word)).as("after").isEmpty();
            ledger.settle();
            assertThat(pair.provider()
                            .does(() -> ledger.latest(space, Long.MAX_VALUE, 1))
                            .getFirst()
                            .recorded()
                            .fact())
                    .isInstanceOfSatisfying(Redacted.class, redacted -> {
                        assertThat(redacted.redacted())
                                .isEqualTo(written.recorded().id());
                        assertThat(redacted.reason()).isEqualTo("a private matter");
                    });
        }
        ledger.settle();
        assertThat(recount.run(List.of(), space::equals).differences()).isEmpty();
    }

    private Placed newest(String type) {
        ledger.settle();
        return ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 50)).stream()
                .filter(placed ->
                        placed.recorded().fact().getClass().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Facts with words that are not in the table above, each with its reason. */
    private static final Set<String> ELSEWHERE = Set.of(
            "AgreementSigned", // signed: stays
            "RestatementDeclined", // answers a signature; under AgreementProjection as the restatement is
            "ReviewWritten", // pseudonymous: nobody else can name it
            "ReviewingEnded", // stands in no table
            "PanelClosed", // its words are the panel's, as PanelOpened's are
            "IdeaProposed", // pseudonymous: below
            "IdeaCommented", // pseudonymous: below
            "IdeaJudged", // the system carried it over
            "PartDropped", // stands in no table
            "GateDecided", // as PhaseAdded: the same columns
            "PlanFrozen", // computed
            "ReadingsImported", // as ReadingsWithdrawn
            "ReadingsWithdrawn", // as PlanRetirementAsked
            "OutcomeFound", // computed: stays
            "StatementDrawn", // computed: stays
            "StatementWithdrawn", // one column, as FileWithdrawn
            "TermsAccepted", // the terms that TermsProposed said
            "CommitmentDelivered", // stands in no table
            "CommitmentCancelled"); // stands in no table

    @Test
    void every_fact_that_holds_words_is_tried_or_excused() {
        var tried = cases().map(Case::type).collect(toSet());
        var wordy = stages.stream()
                .filter(stage -> !stage.facts().getPackageName().equals("org.tandem.base.identity"))
                .filter(stage -> !stage.facts().getSimpleName().equals("DiaryFact"))
                .flatMap(stage -> Stream.of(stage.facts().getPermittedSubclasses())
                        .filter(type -> wordy(stage, type, new ArrayList<>()))
                        .map(Class::getSimpleName))
                .collect(toSet());

        assertThat(wordy)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(tried.contains(type) || ELSEWHERE.contains(type))
                        .as(type + " holds words of people: try its redaction")
                        .isTrue());
    }

    private static boolean wordy(Projection stage, Class<?> type, List<Class<?>> seen) {
        if (!type.isRecord() || seen.contains(type)) {
            return false;
        }
        seen.add(type);
        return Stream.of(type.getRecordComponents())
                .anyMatch(part -> (part.getType() == String.class && stage.prose(part.getName(), "words"))
                        || wordy(stage, part.getType(), seen));
    }

    @Nested
    class What_both_rely_on {

        @Test
        void a_signed_version_stays() { // [E2]
            agreed.onePage(pair);
            var drafted = newest("AgreementDrafted");

            assertThat(ana.does(() ->
                            redactions.redact(ana.seat(), drafted.recorded().id(), "we changed our mind")))
                    .isInstanceOf(Redactions.Refused.class)
                    .asString()
                    .contains("its words stay for both sides");
        }
    }

    @Nested
    class An_idea {

        @Test
        void loses_its_words_by_its_author_alone_who_stays_hidden() { // [C2]
            var author = pair.providerMember();
            var proposed = (Proposing.Proposed) author.does(
                    () -> ideas.propose(author.seat(), new Proposal(SECRET, SECRET + " text", SECRET + " benefit")));
            var idea = proposed.id();
            assertThat(pair.provider().does(() -> ideas.redact(pair.provider().seat(), idea, "not mine")))
                    .isInstanceOf(IdeaChange.Refused.class);

            assertThat(author.does(() -> ideas.redact(author.seat(), idea, "told too much")))
                    .isInstanceOf(IdeaChange.Done.class);

            assertThat(searcher.tablesWith(space, SECRET)).isEmpty();
            assertThat(ana.does(() -> ideas.list(space, SECRET, 0, 10))).isEmpty();
            assertThat(ana.does(() -> ledger.story(space, idea)))
                    .hasSize(2)
                    .allSatisfy(recorded -> assertThat(recorded.by()).isNull());
        }
    }

    @Test
    void after_a_redaction_the_object_goes_on() {
        var need = need(SECRET);
        redactions(newest("NeedStated"));

        ana.runs(() -> needs.restate(ana.seat(), need, 1, statement("Lost letters")));

        assertThat(ana.does(() -> needs.find(space, need))
                        .orElseThrow()
                        .statement()
                        .title())
                .isEqualTo("Lost letters");
        assertThat(recount.run(List.of(), space::equals).differences()).isEmpty();
    }

    private void redactions(Placed placed) {
        ana.runs(() -> redactions.redact(ana.seat(), placed.recorded().id(), "a private matter"));
    }

    private Object run(Runnable act) {
        ana.runs(act);
        return act;
    }

    private UUID need(String words) {
        return ana.does(() -> needs.state(ana.seat(), statement(words)));
    }

    private static NeedStatement statement(String words) {
        return new NeedStatement(words, words + " is lacking", words + " is the goal", Set.of());
    }

    private Object everySection(String words) {
        save(new Service(
                ProcessArea.CLAIMS, ServiceKind.EXPERT, Percent.of(3), List.of(new ServiceLevel("Fast", "95 %"))));
        save(new AimList(List.of("Shorter waits")));
        return save(new Vision(words));
    }

    private Object save(Clause clause) {
        return run(() -> agreements.save(ana.seat(), agreements.of(space).edition(), clause));
    }

    private Object panel(String words) {
        var item = new PanelItem(UUID.randomUUID(), "idea", words, words + " text", "ideas/1", Set.of());
        var reviewers = Stream.of(ana, pair.clientMember(), pair.provider(), pair.providerMember())
                .map(who -> who.seat().person())
                .collect(toSet());
        var charter = new Charter(List.of(new Criterion(words, 1)), 1);
        return run(() -> panels.open(ana.seat(), new Opening(words + " panel", charter, List.of(item), reviewers)));
    }

    private UUID funding(String words) {
        var author = pair.providerMember();
        var proposed = (Proposing.Proposed)
                author.does(() -> ideas.propose(author.seat(), new Proposal(words, "It works.", "It pays.")));
        ana.runs(() -> fundings.open(ana.seat(), new Ask(proposed.id(), 10_000, "EUR")));
        author.runs(() -> ideas.redact(author.seat(), proposed.id(), "for this test"));
        return ana.does(() -> fundings.ofIdea(space, proposed.id()))
                .orElseThrow()
                .id();
    }

    private Object takenBack(String words) {
        var funding = funding("Scan at the door");
        ana.runs(() -> fundings.fund(ana.seat(), funding, 1, 100));
        return run(() -> fundings.takeBack(ana.seat(), funding, 2, words));
    }

    private static org.tandem.deliver.projects.Charter charter(String words) {
        return new org.tandem.deliver.projects.Charter(
                words,
                words + " is the objective",
                new Benefits(words + " hours", "0", "none"),
                new Wanted(List.of(words, "IT"), List.of(words + " skill")));
    }

    private UUID project(String words) {
        return ((ProjectChange.Done) ana.does(() -> projects.draft(ana.seat(), charter(words), null))).project();
    }

    private Object box(String words) {
        var keepers = Stream.of(ana, pair.provider())
                .peek(this::ready)
                .map(who -> who.seat().person());
        var deadline = Instant.now().plus(Duration.ofHours(1));
        return ana.does(() -> envelopes.open(
                ana.seat(),
                new Envelopes.Plan(words, words + " purpose", false, 2, keepers.collect(toSet()), deadline)));
    }

    private void ready(Player who) {
        var identity = AgeIdentity.generate(new SecureRandom());
        who.does(() -> custodians.publish(who.seat(), identity.recipient().text()));
        var word = Age.decrypt(who.does(() -> custodians.drill(who.seat())).orElseThrow(), identity);
        who.does(() -> custodians.confirm(who.seat(), new String(word, StandardCharsets.US_ASCII)));
    }

    private UUID plan(String words) {
        var terms = Measured.claims(null, null);
        var named = new PlanTerms(
                words,
                null,
                terms.measure(),
                terms.rhythm(),
                terms.change(),
                terms.need(),
                terms.worthwhile(),
                terms.guards(),
                terms.model(),
                terms.looks(),
                null);
        return Measured.done(ana.does(() -> plans.draft(ana.seat(), named)));
    }

    private UUID promise(String words) {
        var promise = new Promise(
                pair.provider().seat().party(),
                ana.seat().party(),
                words,
                words + " is the condition",
                commitments.today().plusDays(5),
                null,
                false);
        return ana.does(() -> commitments.request(ana.seat(), promise));
    }

    /** The provider asks for something. */
    private UUID asked() {
        var bilal = pair.provider();
        var due = commitments.today().plusDays(5);
        var promise =
                new Promise(ana.seat().party(), bilal.seat().party(), "Clean data", "It loads.", due, null, false);
        return bilal.does(() -> commitments.request(bilal.seat(), promise));
    }

    private UUID file(String words) {
        var content = new java.io.ByteArrayInputStream(new byte[] {1, 2, 3});
        var upload = new Storing.Upload(words, "", Belonging.SPACE, content);
        return ((Storing.Stored) ana.does(() -> files.store(ana.seat(), upload)))
                .file()
                .id();
    }
}
