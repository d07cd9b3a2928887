package org.tandem.choose.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Ledger;
import org.tandem.choose.ideas.Proposing.Proposed;

@TandemTest
class IdeasTest {

    private static final Proposal QUEUE =
            new Proposal("One queue", "Route all claims through one queue.", "Two hours a day saved.");

    @Autowired
    Cast cast;

    @Autowired
    Ideas ideas;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest(name = "as the client: {0}")
    @ValueSource(booleans = {true, false})
    void people_of_both_sides_propose_and_comment_in_one_place_under_pseudonyms(boolean asClient) { // [C2] [C4] [D42]
        var both = cast.partnership();
        var author = asClient ? both.clientMember() : both.providerMember();
        var other = asClient ? both.providerMember() : both.clientMember();
        var proposed = propose(author);

        other.runs(() -> ideas.comment(other.seat(), proposed.id(), "Which queue?"));
        author.runs(() -> ideas.comment(author.seat(), proposed.id(), "The one of the north."));
        other.runs(() -> ideas.comment(other.seat(), proposed.id(), "Good."));

        var names = other.does(() -> ideas.comments(other.seat().space(), proposed.id())).stream()
                .map(Comment::pseudonym)
                .toList();
        assertThat(names).hasSize(3).contains(proposed.pseudonym());
        assertThat(names.stream().distinct()).hasSize(2);
        assertThat(find(other, proposed.id()).revealed()).isEmpty();
    }

    @Test
    void only_the_author_knows_and_only_the_author_reveals() { // [C2]
        var both = cast.partnership();
        var author = both.providerMember();
        var id = propose(author).id();

        assertThat(author.does(() -> ideas.hand(author.seat(), id)))
                .hasValueSatisfying(hand -> assertThat(hand.author()).isTrue());
        for (var other : List.of(both.client(), both.provider(), both.providerFinance())) {
            assertThat(other.does(() -> ideas.hand(other.seat(), id))).isEmpty();
            assertThat(other.does(() -> ideas.reveal(other.seat(), id))).isInstanceOf(IdeaChange.Refused.class);
            assertThat(hands(other)).isEmpty();
        }

        assertThat(author.does(() -> ideas.reveal(author.seat(), id))).isInstanceOf(IdeaChange.Done.class);

        var revealed = find(both.client(), id).revealed().orElseThrow();
        assertThat(revealed.person()).isEqualTo(author.seat().person());
        assertThat(author.does(() -> ideas.reveal(author.seat(), id))).isInstanceOf(IdeaChange.Refused.class);
    }

    @Test
    void the_database_itself_shows_a_hand_to_nobody_else_even_in_the_scope_of_another_with_the_authors_seat() { // [C2]
        var both = cast.partnership();
        var author = both.clientMember();
        var id = propose(author).id();

        assertThat(hands(author)).containsExactly(id);
        var leader = both.client();
        assertThat(leader.does(() -> ideas.own(author.seat(), List.of(id)))).isEmpty();
        assertThat(leader.does(() -> ideas.hand(author.seat(), id))).isEmpty();
    }

    @Test
    void nothing_that_others_may_read_tells_author_hour_or_order() { // [C2]
        var both = cast.partnership();
        var author = both.providerMember();
        var proposed = propose(author);
        author.runs(() -> ideas.comment(author.seat(), proposed.id(), "More soon."));
        ledger.settle();

        var reader = both.client();
        var space = reader.seat().space();
        var records = reader.does(() -> ledger.latest(space, Long.MAX_VALUE, 100)).stream()
                .filter(placed -> placed.recorded().fact() instanceof IdeaFact)
                .toList();

        assertThat(records).hasSize(2).allSatisfy(placed -> {
            var recorded = placed.recorded();
            assertThat(recorded.by()).isNull();
            assertThat(recorded.id().version()).isEqualTo(4);
            assertThat(recorded.object().version()).isEqualTo(4);
            assertThat(recorded.at().getEpochSecond() % 86_400).isZero();
            assertThat(recorded.toString())
                    .doesNotContain(author.seat().person().toString())
                    .doesNotContain(author.seat().party().toString());
            assertThat(reader.does(() -> ledger.receipt(space, recorded.id())))
                    .hasValueSatisfying(receipt -> assertThat(receipt.toString())
                            .doesNotContain(author.seat().person().toString()));
        });
    }

    @Test
    void the_list_stands_in_the_order_of_random_ids_and_search_reads_title_and_text_alone() { // [C2]
        var both = cast.partnership();
        var author = both.providerMember();
        for (int i = 0; i < 4; i++) {
            propose(author);
        }
        var reader = both.client();
        var space = reader.seat().space();

        var all = reader.does(() -> ideas.list(space, "", 0, 10));

        assertThat(all).extracting(idea -> idea.id().toString()).isSorted();
        assertThat(reader.does(() -> ideas.count(space, "ONE QUEUE"))).isEqualTo(4);
        assertThat(reader.does(() -> ideas.count(space, "through one"))).isEqualTo(4);
        for (var hidden : List.of(
                "Femi",
                "Meridian",
                all.getFirst().pseudonym(),
                author.seat().person().toString())) {
            assertThat(reader.does(() -> ideas.count(space, hidden))).as(hidden).isZero();
        }
        assertThat(reader.does(() -> ideas.count(space, "%"))).isZero();
    }

    @Test
    void end_users_are_counted_by_their_own_word_alone() { // [E32]
        var both = cast.partnership();
        var user = cast.colleague(both.client(), "Gus Holt", "gus" + UUID.randomUUID(), Role.END_USER);
        var id = propose(user).id();
        propose(both.providerMember());
        var reader = both.provider();
        var space = reader.seat().space();

        assertThat(reader.does(() -> ideas.contributions(space))).isEqualTo(new Contributions(2, 0, 0));

        user.runs(() -> ideas.reveal(user.seat(), id));

        var after = reader.does(() -> ideas.contributions(space));
        assertThat(after).isEqualTo(new Contributions(2, 1, 0));
        assertThat(after.share()).isEqualTo(.5);
    }

    @Test
    void a_need_that_is_not_here_and_an_auditor_are_refused() {
        var both = cast.partnership();
        var lost = new Proposal("T", "X", "B", UUID.randomUUID(), false);
        assertThat(both.client().does(() -> ideas.propose(both.client().seat(), lost)))
                .isInstanceOf(Proposing.Refused.class);

        var auditor = cast.colleague(both.client(), "Aud", "aud" + UUID.randomUUID(), Role.AUDITOR);
        assertThatThrownBy(() -> auditor.runs(() -> ideas.propose(auditor.seat(), QUEUE)))
                .isInstanceOf(Forbidden.class);
    }

    private Proposed propose(Player who) {
        return (Proposed) who.does(() -> ideas.propose(who.seat(), QUEUE));
    }

    private Idea find(Player player, UUID id) {
        return player.does(() -> ideas.find(player.seat().space(), id)).orElseThrow();
    }

    private List<UUID> hands(Player player) {
        return player.does(() ->
                Objects.requireNonNull(transaction.execute(status -> sql.sql("select idea from idea_hand")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list())));
    }
}
