package org.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast.Player;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promise;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Verdict;
import org.tandem.base.identity.Role;
import org.tandem.base.notices.Waiting;
import org.tandem.base.rights.IpPosition;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Basis;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.ExitPlan;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Rating;
import org.tandem.bind.agreements.Ratings;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Share;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Signing;
import org.tandem.bind.agreements.Vision;
import org.tandem.bind.sourcing.NeedChange;
import org.tandem.bind.sourcing.NeedStatement;
import org.tandem.bind.sourcing.Needs;
import org.tandem.bind.sourcing.Route;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.outcomes.Measured;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.ProjectLink;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.projects.Benefits;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.deliver.projects.Wanted;
import org.tandem.earn.gainshare.Gainshare;

/** Everything that waits on the way stands on the desks of exactly those who can do it, and on none once it is done. */
@TandemTest
class DeskTest {

    @Autowired
    Cast cast;

    @Autowired
    Waiting waiting;

    @Autowired
    Needs needs;

    @Autowired
    Agreements agreements;

    @Autowired
    Ratings ratings;

    @Autowired
    Signatures signatures;

    @Autowired
    Ideas ideas;

    @Autowired
    Panels panels;

    @Autowired
    Reviews reviews;

    @Autowired
    Fundings fundings;

    @Autowired
    Commitments commitments;

    @Autowired
    Projects projects;

    @Autowired
    Plans plans;

    @Autowired
    Readings readings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Gainshare gainshare;

    private Player ana;
    private Player chen;
    private Player eva;
    private Player bilal;
    private Player dora;
    private Player femi;
    private Map<String, Player> people;
    private UUID space;

    @BeforeEach
    void everybody() {
        var pair = cast.partnership();
        ana = pair.client();
        chen = pair.clientFinance();
        eva = pair.clientMember();
        bilal = pair.provider();
        dora = pair.providerFinance();
        femi = pair.providerMember();
        space = ana.seat().space();
        var mail = "gil" + space.toString().substring(24);
        var auditor = cast.colleague(ana, "Gil Auditor", mail, Role.AUDITOR);
        var endUser = cast.colleague(bilal, "Hana User", "x" + mail, Role.END_USER);
        people = Map.of(
                "ana", ana, "chen", chen, "eva", eva, "bilal", bilal, "dora", dora, "femi", femi, "gil", auditor,
                "hana", endUser);
    }

    /** On whose desks these words are: their first names. */
    private Set<String> waits(String words) {
        return people.entrySet().stream()
                .filter(person -> onDesk(person.getValue()).stream().anyMatch(item -> item.startsWith(words)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> onDesk(Player who) {
        return who.does(() -> waiting.on(who.seat().person(), who.memberships(), 50)).stream()
                .map(Waiting.Item::words)
                .toList();
    }

    private static <T> T done(Object result, Class<T> type) {
        assertThat(result).isInstanceOf(type);
        return type.cast(result);
    }

    @Test
    void a_needs_route_waits_on_the_leaders_of_both_sides() { // [C1]
        var id = femi.does(
                () -> needs.state(femi.seat(), new NeedStatement("Lost letters", "One in fifty.", null, Set.of())));
        assertThat(waits("Decide the route of the need")).containsExactly("ana", "bilal");

        done(bilal.does(() -> needs.decide(bilal.seat(), id, 1, Route.IN_HOUSE, "Ours.")), NeedChange.Done.class);

        assertThat(waits("Decide")).isEmpty();
    }

    @Test
    void aims_wait_for_the_ratings_of_both_leaders_from_the_moment_they_are_written() { // [C1]
        save(eva, new AimList(List.of("Shorter waits")));
        assertThat(waits("Rate the shared aims")).containsExactly("ana", "bilal");

        rate(bilal);
        assertThat(waits("Rate the shared aims")).containsExactly("ana");
        save(eva, new Vision("Nobody waits."));
        assertThat(waits("Rate the shared aims")).containsExactly("ana");

        rate(ana);
        assertThat(waits("Rate")).isEmpty();
    }

    @Test
    void a_version_that_one_side_signed_waits_on_the_leaders_of_the_other() { // [C1]
        bind(false);
        assertThat(waits("Sign version 1 of the agreement")).containsExactly("bilal");

        sign(bilal, 1);
        assertThat(waits("Sign")).isEmpty();

        save(bilal, new ExitPlan(List.of("Two bad quarters"), "Hand over.", 90, LocalDate.of(2030, 1, 1)));
        save(bilal, new Gain(bilal.seat().party(), "Steady work", "Shorter waits"));
        save(ana, new Gain(ana.seat().party(), "Shorter waits", "Steady work"));
        sign(bilal, 4);
        assertThat(waits("Sign version 4")).containsExactly("ana");
        done(ana.does(() -> signatures.sign(ana.seat(), 4, "We plan how it ends.")), Signing.Signed.class);
        assertThat(waits("Accept or correct the restatement")).containsExactly("bilal");

        done(bilal.does(() -> signatures.accept(bilal.seat(), 4, ana.seat().party())), Signing.EnteredIntoForce.class);
        assertThat(waits("Accept")).isEmpty();
    }

    @Test
    void reviews_wait_on_each_reviewer_and_verdicts_on_the_leaders_of_both_sides() { // [C1]
        var idea = propose(femi);
        var reviewers = List.of(ana, eva, bilal, dora);
        var opening = new Opening(
                "Spring",
                Charter.usual(1),
                eva.does(() -> ideas.items(space, List.of(idea))),
                reviewers.stream().map(who -> who.seat().person()).collect(Collectors.toSet()));
        var panel = done(ana.does(() -> panels.open(ana.seat(), opening)), PanelOpening.Opened.class)
                .id();
        assertThat(waits("Review what is before the panel")).containsExactly("ana", "bilal", "dora", "eva");

        review(eva, panel, idea);
        assertThat(waits("Review what is before the panel")).containsExactly("ana", "bilal", "dora");
        List.of(ana, bilal, dora).forEach(who -> review(who, panel, idea));
        assertThat(waits("Review")).isEmpty();
        assertThat(waits("Give the verdicts")).containsExactly("ana", "bilal");

        var verdicts = List.of(new Verdict(idea, Decision.GO, "It pays.", ""));
        int version = bilal.does(() -> panels.find(space, panel)).orElseThrow().version();
        done(bilal.does(() -> panels.close(bilal.seat(), panel, version, verdicts)), PanelChange.Done.class);
        assertThat(waits("Give")).isEmpty();
    }

    @Test
    void money_waits_on_who_may_commit_it_on_the_side_that_has_put_in_nothing() { // [C1]
        var ask = new Ask(propose(femi), 10_000, "EUR");
        var funding = done(ana.does(() -> fundings.open(ana.seat(), ask)), FundingChange.Done.class)
                .funding();
        assertThat(waits("Fund the idea")).containsExactly("ana", "bilal", "chen", "dora");

        fund(chen, funding, 6_000, 1);
        assertThat(waits("Fund the idea")).containsExactly("bilal", "dora");

        fund(dora, funding, 4_000, 2);
        assertThat(waits("Fund")).isEmpty();
    }

    @Test
    void a_promise_waits_on_who_has_to_answer_deliver_or_acknowledge_it() { // [C1]
        var promise = new Promise(
                bilal.seat().party(),
                ana.seat().party(),
                "Clean data",
                "It loads.",
                commitments.today().plusDays(5),
                null,
                false);
        var id = eva.does(() -> commitments.request(eva.seat(), promise));
        assertThat(waits("Answer the request “Clean data”")).containsExactly("bilal", "dora", "femi");

        femi.runs(() -> commitments.accept(femi.seat(), id, 1));
        assertThat(waits("Answer")).isEmpty();
        assertThat(waits("Deliver “Clean data”")).containsExactly("bilal", "dora", "femi");

        femi.runs(() -> commitments.deliver(femi.seat(), id, 2, ""));
        assertThat(waits("Deliver")).isEmpty();
        assertThat(waits("Acknowledge “Clean data”")).containsExactly("ana", "chen", "eva");

        chen.runs(() -> commitments.acknowledge(chen.seat(), id, 3));
        assertThat(waits("Acknowledge")).isEmpty();
    }

    @Test
    void from_plan_to_statement_each_signature_waits_on_the_seats_that_lack_it() { // [C1] [N3]
        bind(true);
        var measured = new Measured(plans, readings, outcomes, agreements, signatures);
        var link = new ProjectLink(project(), "", bilal.seat().person());
        var plan = measured.drafted(eva, Measured.claims(link, Measured.value()));
        signPlan(ana, plan);
        assertThat(waits("Sign the measurement plan")).containsExactly("bilal", "chen", "dora");
        List.of(dora, bilal).forEach(who -> signPlan(who, plan));
        assertThat(waits("Sign the measurement plan")).containsExactly("chen");
        signPlan(chen, plan);
        assertThat(waits("Sign the measurement plan")).isEmpty();
        assertThat(waits("Import the readings")).containsExactly("ana", "bilal", "eva", "femi");

        Measured.done(measured.importedClaims(ana, plan));
        var outcome = measured.look(eva, plan);
        assertThat(waits("Import")).isEmpty();
        assertThat(waits("Confirm what look 1 found"))
                .as("neither the lead nor the importer")
                .containsExactly("chen", "dora");
        Measured.done(measured.confirmed(dora, outcome));
        assertThat(waits("Confirm")).isEmpty();
        assertThat(waits("Draw the statement")).containsExactly("ana", "bilal", "chen", "dora");

        var statement = Measured.done(bilal.does(() -> gainshare.draw(bilal.seat(), outcome)));
        assertThat(waits("Draw")).isEmpty();
        assertThat(waits("Sign the statement")).containsExactly("chen", "dora");
        Measured.done(dora.does(() -> gainshare.sign(dora.seat(), statement, 1)));
        assertThat(waits("Sign the statement")).containsExactly("chen");
        Measured.done(chen.does(() -> gainshare.sign(chen.seat(), statement, 2)));
        assertThat(waits("Sign")).isEmpty();
    }

    private void save(Player who, Clause clause) {
        var saved =
                who.does(() -> agreements.save(who.seat(), agreements.of(space).edition(), clause));
        done(saved, Saving.Saved.class);
    }

    private void rate(Player who) {
        var values = who.does(() -> ratings.open(space)).stream().collect(Collectors.toMap(aim -> aim.id(), aim -> 6));
        done(who.does(() -> ratings.rate(who.seat(), values)), Rating.Rated.class);
    }

    private void sign(Player who, int edition) {
        assertThat(who.does(() -> signatures.sign(who.seat(), edition, null))).isNotInstanceOf(Signing.Refused.class);
    }

    /** Writes the one page and lets the client sign it, and the provider too. */
    private void bind(boolean both) {
        var client = ana.seat();
        var provider = bilal.seat();
        save(
                eva,
                new Basis(
                        "MSA 2026-17",
                        Basis.Precedence.CONTRACT,
                        List.of(
                                new Basis.Leader(client.party(), client.person()),
                                new Basis.Leader(provider.party(), provider.person())),
                        IpPosition.JOINT,
                        "EUR",
                        List.of(
                                new Share(client.party(), Percent.of(60)),
                                new Share(provider.party(), Percent.of(40)))));
        sign(ana, 1);
        if (both) {
            sign(bilal, 1);
        }
    }

    private UUID propose(Player who) {
        var proposal = new Proposal("Scan at the door", "One camera for all letters.", "Fewer lost letters");
        return done(who.does(() -> ideas.propose(who.seat(), proposal)), Proposing.Proposed.class)
                .id();
    }

    private void review(Player who, UUID panel, UUID idea) {
        var judgement = new Judgement(
                List.of(5, 5, 5, 5).subList(0, Charter.usual(1).criteria().size()), 4, "");
        done(who.does(() -> reviews.write(who.seat(), panel, idea, judgement)), PanelChange.Done.class);
        done(who.does(() -> reviews.handIn(who.seat(), panel)), PanelChange.Done.class);
    }

    private void fund(Player who, UUID funding, long amount, int version) {
        assertThat(who.does(() -> fundings.fund(who.seat(), funding, version, amount)))
                .isNotInstanceOf(FundingChange.Refused.class);
    }

    private void signPlan(Player who, UUID plan) {
        Measured.done(who.does(() -> plans.sign(who.seat(), plan, 1)));
    }

    private UUID project() {
        var charter = new org.tandem.deliver.projects.Charter(
                "Audit",
                "No claim is paid twice.",
                new Benefits("4 hours", "0", "none"),
                new Wanted(List.of("Claims", "IT"), List.of()));
        return done(eva.does(() -> projects.draft(eva.seat(), charter, null)), ProjectChange.Done.class)
                .project();
    }
}
