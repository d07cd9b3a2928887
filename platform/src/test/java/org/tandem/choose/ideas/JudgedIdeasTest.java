package org.tandem.choose.ideas;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.evaluation.Assignment;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.PanelOpening.Opened;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Verdict;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.notices.Waiting;
import org.tandem.choose.ideas.Proposing.Proposed;

/** Ideas before a panel of both sides, one of whose reviewers proposed one of them. */
@TandemTest
class JudgedIdeasTest {

    @Autowired
    Cast cast;

    @Autowired
    Ideas ideas;

    @Autowired
    Panels panels;

    @Autowired
    Reviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    VerdictListener listener;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Partnership both;
    private UUID space;
    private Player author;
    private UUID own;
    private UUID other;
    private UUID panel;

    /** Two ideas, one of the provider's member, who reviews; the other of its finance seat, who does not. */
    @BeforeEach
    void two_ideas_before_a_panel() {
        both = cast.partnership();
        space = both.client().seat().space();
        author = both.providerMember();
        own = propose(author, "One queue", "Route all claims through one queue.");
        other = propose(both.providerFinance(), "Photo claims", "Take a photo instead of a form.");
        panel = open(both.client());
    }

    @ParameterizedTest(name = "closed by the client: {0}")
    @ValueSource(booleans = {true, false})
    void ideas_are_judged_by_both_sides_and_their_authors_reveal_themselves(boolean byClient) { // [C2] [D42]
        var leader = byClient ? both.client() : both.provider();
        reviewers().forEach(this::reviewAll);
        assertThat(now(leader).deciding()).isTrue();

        var closed =
                leader.does(() -> panels.close(leader.seat(), panel, now(leader).version(), verdicts()));
        ledger.settle();

        assertThat(closed).isInstanceOf(PanelChange.Done.class);
        assertThat(idea(leader, own).go()).isTrue();
        var rejected = Objects.requireNonNull(idea(leader, other).verdict());
        assertThat(rejected.decision()).isEqualTo(Decision.NO);
        assertThat(rejected.quote()).isEqualTo("a photo instead of a form");
        assertThat(waitingOn(leader)).isEmpty();
        assertThat(author.does(() -> ideas.reveal(author.seat(), own))).isInstanceOf(IdeaChange.Done.class);
        assertThat(idea(leader, own).revealed()).isPresent();
    }

    @Test
    @Timeout(30)
    void a_verdict_that_arrives_while_the_author_reveals_themselves_goes_first_and_both_stand() throws Exception {
        var leader = both.client();
        reviewers().forEach(this::reviewAll);
        leader.runs(() -> panels.close(leader.seat(), panel, now(leader).version(), verdicts()));
        var closed = leader.does(() -> ledger.story(space, panel)).getLast();

        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var revealing = leader.does(() -> Objects.requireNonNull(transaction.execute(status -> {
                listener.on(closed);
                var begun = elsewhere.submit(() -> author.does(() -> ideas.reveal(author.seat(), own)));
                while (!begun.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return begun;
            })));

            assertThat(revealing.get()).isInstanceOf(IdeaChange.Done.class);
        }
        assertThat(idea(leader, own).go()).isTrue();
        assertThat(idea(leader, own).revealed()).isPresent();
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void an_author_is_not_asked_to_judge_their_own_and_is_the_only_one_to_notice() { // [C2]
        assertThat(assigned(author))
                .filteredOn(Assignment::own)
                .extracting(a -> a.item().id())
                .containsExactly(own);
        assertThat(author.does(() -> reviews.write(author.seat(), panel, own, judgement(7))))
                .isInstanceOf(PanelChange.Refused.class);
        for (var reviewer : reviewers()) {
            if (!reviewer.equals(author)) {
                assertThat(assigned(reviewer)).hasSize(2).noneMatch(Assignment::own);
            }
        }
        var words = reviewers().stream()
                .flatMap(reviewer -> waitingOn(reviewer).stream())
                .distinct();
        assertThat(words).containsExactly("Review what is before the panel “Spring”");
    }

    @Test
    void an_author_who_leads_does_not_close_the_panel() {
        var mine = propose(both.provider(), "Night shift", "Work at night as well as by day.");
        panel = open(both.client(), mine);
        reviewers().forEach(this::reviewAll);
        var leader = both.provider();

        var refused =
                leader.does(() -> panels.close(leader.seat(), panel, now(leader).version(), verdicts()));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        PanelChange.Refused.class, r -> assertThat(r.reason()).contains("yours"));
    }

    @Test
    void reviews_stay_with_their_writer_until_reviewing_ends_and_then_name_nobody() { // [C2]
        var first = both.clientMember();
        reviewAll(first);
        var second = both.clientFinance();

        assertThat(reviewRows(second)).isEmpty();
        assertThat(reviewRows(both.client())).isEmpty();
        assertThat(second.does(() -> panels.ranking(second.seat(), panel))).isEmpty();
        assertThat(second.does(() -> panels.comments(second.seat(), panel))).isEmpty();

        reviewers().stream().filter(r -> !r.equals(first)).forEach(this::reviewAll);

        assertThat(reviewRows(second)).hasSize(7);
        assertThat(aliases(second)).hasSize(1);
        assertThat(second.does(() -> panels.ranking(second.seat(), panel))).isPresent();
        var outsider = both.providerFinance();
        assertThat(outsider.does(() -> panels.ranking(outsider.seat(), panel))).isEmpty();
    }

    @Test
    void a_review_that_was_never_handed_in_is_read_by_nobody_else() {
        var late = both.clientMember();
        late.runs(() -> reviews.write(late.seat(), panel, own, judgement(1)));
        var fifth = both.client();
        panel = openWith(
                both.client(),
                List.of(both.client(), both.clientMember(), both.clientFinance(), author, both.provider()));
        late.runs(() -> reviews.write(late.seat(), panel, own, judgement(1)));
        var early = fifth.does(
                () -> panels.endReviewing(fifth.seat(), panel, now(fifth).version(), "Late"));
        assertThat(early).isInstanceOf(PanelChange.Refused.class);
        List.of(fifth, both.clientFinance(), author, both.provider()).forEach(this::reviewAll);

        var ended = fifth.does(
                () -> panels.endReviewing(fifth.seat(), panel, now(fifth).version(), "One is ill."));

        assertThat(ended).isInstanceOf(PanelChange.Done.class);
        assertThat(reviewRows(fifth)).hasSize(7);
        assertThat(late.does(() -> reviews.write(late.seat(), panel, other, judgement(1))))
                .isInstanceOf(PanelChange.Refused.class);
    }

    @Test
    void only_the_one_who_opened_the_panel_reads_severities_and_without_names() {
        reviewers().forEach(this::reviewAll);
        var chair = both.client();

        assertThat(chair.does(() -> panels.severities(chair.seat(), panel))).hasSize(4);
        var leader = both.provider();
        assertThat(leader.does(() -> panels.severities(leader.seat(), panel))).isEmpty();
    }

    @Test
    void no_author_reveals_themselves_while_a_panel_judges() { // [C2]
        assertThat(author.does(() -> ideas.reveal(author.seat(), own)))
                .isInstanceOfSatisfying(
                        IdeaChange.Refused.class, r -> assertThat(r.reason()).contains("panel"));
        assertThat(idea(author, own).revealed()).isEmpty();
    }

    @Test
    void a_reviewer_finds_no_author_in_ledger_waiting_counts_or_tables() { // [C2]
        reviewers().forEach(this::reviewAll);
        ledger.settle();
        var reader = both.clientMember();
        var all = reader.does(() -> ledger.latest(space, Long.MAX_VALUE, 200)).stream()
                .map(placed -> placed.recorded())
                .toList();

        assertThat(all)
                .filteredOn(recorded -> recorded.fact() instanceof IdeaFact)
                .allMatch(r -> r.by() == null);
        assertThat(reader.does(() -> waiting.around(reader.seat().person(), reader.memberships(), space))
                        .live())
                .containsEntry("ideas", 2)
                .containsEntry("panels", 1);
        assertThat(mentions(reader, "idea", author)).isZero();
        assertThat(mentions(reader, "idea_comment", author)).isZero();
        assertThat(mentions(reader, "idea_hand", author)).isZero();
        assertThat(mentions(reader, "panel_item", author)).isZero();
        assertThat(mentions(reader, "review", author)).isZero();
        assertThat(mentions(reader, "review_alias", author)).isZero();
        assertThat(mentions(author, "idea_hand", author)).isOne();
    }

    @Test
    void an_item_neither_judged_nor_passed_is_named_at_handing_in_and_a_pass_needs_no_reason() {
        var reviewer = both.clientMember();
        reviewer.runs(() -> reviews.write(reviewer.seat(), panel, own, Judgement.pass()));
        assertThat(reviewer.does(() -> reviews.handIn(reviewer.seat(), panel)))
                .isInstanceOfSatisfying(
                        PanelChange.Refused.class,
                        r -> assertThat(r.reason()).contains("Photo claims").doesNotContain("One queue"));
        var wrong = new Judgement(List.of(8, 1, 1), 3, "");
        assertThat(reviewer.does(() -> reviews.write(reviewer.seat(), panel, other, wrong)))
                .isInstanceOf(PanelChange.Refused.class);
        reviewer.runs(() -> reviews.write(reviewer.seat(), panel, other, Judgement.pass()));
        assertThat(reviewer.does(() -> reviews.handIn(reviewer.seat(), panel))).isInstanceOf(PanelChange.Done.class);
    }

    @Test
    void closing_is_refused_without_reasons_to_members_and_with_an_old_version() {
        var leader = both.client();
        var version = now(leader).version();
        reviewers().forEach(this::reviewAll);
        var bare = List.of(new Verdict(own, Decision.GO, "", ""), new Verdict(other, Decision.NO, "No.", ""));

        assertThat(leader.does(
                        () -> panels.close(leader.seat(), panel, now(leader).version(), bare)))
                .isInstanceOfSatisfying(
                        PanelChange.Refused.class, r -> assertThat(r.problems()).hasSize(2));
        assertThatThrownBy(() -> leader.runs(() -> panels.close(leader.seat(), panel, version, verdicts())))
                .isInstanceOf(Outdated.class);
        var member = both.clientMember();
        assertThatThrownBy(() -> member.runs(() -> panels.close(member.seat(), panel, version, verdicts())))
                .isInstanceOf(Forbidden.class);
    }

    private List<Player> reviewers() {
        return List.of(both.clientMember(), both.clientFinance(), author, both.provider());
    }

    private UUID open(Player leader, UUID... more) {
        var items = new ArrayList<>(List.of(own, other));
        items.addAll(List.of(more));
        return openWith(leader, reviewers(), items);
    }

    private UUID openWith(Player leader, List<Player> reviewers) {
        return openWith(leader, reviewers, List.of(own, other));
    }

    private UUID openWith(Player leader, List<Player> reviewers, List<UUID> items) {
        var people = reviewers.stream().map(r -> r.seat().person()).collect(toSet());
        var opened = leader.does(() ->
                panels.open(leader.seat(), new Opening("Spring", Charter.usual(1), ideas.items(space, items), people)));
        return ((Opened) opened).id();
    }

    private UUID propose(Player who, String title, String text) {
        var proposal = new Proposal(title, text, "Two hours a day.");
        return ((Proposed) who.does(() -> ideas.propose(who.seat(), proposal))).id();
    }

    private List<Assignment> assigned(Player player) {
        return player.does(() -> reviews.assigned(player.seat(), panel));
    }

    private void reviewAll(Player player) {
        for (var assignment : assigned(player)) {
            var item = assignment.item().id();
            if (!assignment.own()) {
                player.runs(() -> reviews.write(player.seat(), panel, item, judgement(item.equals(own) ? 6 : 3)));
            }
        }
        assertThat(player.does(() -> reviews.handIn(player.seat(), panel))).isInstanceOf(PanelChange.Done.class);
    }

    private static Judgement judgement(int score) {
        return new Judgement(List.of(score, score, Math.max(1, score - 1)), 4, "Clear enough.");
    }

    private List<Verdict> verdicts() {
        return List.of(
                new Verdict(own, Decision.GO, "The queue pays for itself.", ""),
                new Verdict(other, Decision.NO, "The regulator wants the form.", "a photo instead of a form"));
    }

    private Panel now(Player player) {
        return player.does(() -> panels.find(space, panel)).orElseThrow();
    }

    private Idea idea(Player player, UUID id) {
        return player.does(() -> ideas.find(space, id)).orElseThrow();
    }

    private List<String> waitingOn(Player player) {
        return player.does(() -> waiting.on(player.seat().person(), player.memberships(), 10)).stream()
                .map(Waiting.Item::words)
                .toList();
    }

    private List<UUID> reviewRows(Player player) {
        return rows(player, "select id from review where panel = ?");
    }

    private List<UUID> aliases(Player player) {
        return rows(player, "select alias from review_alias where panel = ?");
    }

    private List<UUID> rows(Player player, String select) {
        return player.does(() -> Objects.requireNonNull(transaction.execute(status -> sql.sql(select)
                .param(panel)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list())));
    }

    /** How many rows that the reader may see speak of this person or their party in any column. */
    private int mentions(Player reader, String table, Player of) {
        return reader.does(() -> Objects.requireNonNull(transaction.execute(status -> sql.sql(
                        "select count(*) from %1$s where %1$s::text like ? or %1$s::text like ?".formatted(table))
                .params("%" + of.seat().person() + "%", "%" + of.seat().party() + "%")
                .query(Integer.class)
                .single())));
    }
}
