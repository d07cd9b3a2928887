package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.notices.Waiting;

/** Blind means blind: in the tables and in the ledger, until both are in [C11]. */
@TandemTest
class RatingsTest {

    private static final List<String> AIMS = List.of("Fewer hand-offs", "Answers in a day");

    @Autowired
    Cast cast;

    @Autowired
    Agreements agreements;

    @Autowired
    Ratings ratings;

    @Autowired
    Ledger ledger;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Cast.Partnership pair;
    Player client;
    Player provider;
    UUID space;

    @BeforeEach
    void a_partnership_with_two_aims() {
        pair = cast.partnership();
        client = pair.client();
        provider = pair.provider();
        space = client.seat().space();
        client.runs(() -> agreements.save(client.seat(), 0, new AimList(AIMS)));
    }

    private Rating rate(Player who, int value) {
        return who.does(() -> ratings.rate(
                who.seat(), ratings.open(space).stream().collect(Collectors.toMap(Aim::id, aim -> value))));
    }

    private List<Integer> rows(Player who) {
        return who.does(() -> transaction.execute(status -> sql.sql("select value from aim_rating where space = ?")
                .param(space)
                .query(Integer.class)
                .list()));
    }

    private boolean tells(Player who, String type) {
        return who.does(() ->
                        transaction.execute(status -> sql.sql("select count(*) from fact where space = ? and type = ?")
                                .params(space, type)
                                .query(Integer.class)
                                .single()))
                > 0;
    }

    @Test
    void what_one_side_rated_is_no_row_and_no_fact_of_the_other_side() {
        assertThat(rate(client, 6)).isEqualTo(new Rating.Rated(false));

        assertThat(rows(client)).containsExactly(6, 6);
        assertThat(rows(pair.clientMember())).containsExactly(6, 6);
        assertThat(rows(provider)).isEmpty();
        assertThat(rows(pair.providerMember())).isEmpty();
        assertThat(tells(client, "AimsRated")).isTrue();
        assertThat(tells(provider, "AimsRated")).isFalse();
        assertThat(provider.does(() -> ratings.comparisons(space))).noneMatch(AimComparison::revealed);
    }

    @Test
    void that_one_side_has_rated_lets_the_other_know_that_it_waits() {
        rate(provider, 6);

        assertThat(client.does(() -> waiting.inSpace(space, 9)))
                .extracting(Waiting.Item::party, Waiting.Item::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        client.seat().party(), "Rate the shared aims of the agreement"));
    }

    @Test
    void both_see_both_when_both_are_in() { // [C9]
        rate(client, 7);

        assertThat(rate(provider, 4)).isEqualTo(new Rating.Rated(true));
        var seen = provider.does(() -> ratings.comparisons(space));
        assertThat(seen).extracting(AimComparison::score).containsExactly(50, 50);
        assertThat(seen).allMatch(AimComparison::diverges);
        assertThat(client.does(() -> ratings.comparisons(space))).isEqualTo(seen);
        assertThat(tells(client, "RatingsRevealed")).isTrue();
        assertThat(client.does(() -> waiting.inSpace(space, 9))).isEmpty();
    }

    @Test
    void a_side_may_change_its_mind_until_the_other_is_in() {
        rate(client, 2);
        rate(client, 5);

        assertThat(rows(client)).containsExactly(5, 5);
        rate(provider, 5);
        assertThat(rate(client, 1)).isInstanceOf(Rating.Refused.class);
    }

    @Test
    void changed_words_are_a_new_aim_that_both_rate_anew() {
        rate(client, 7);
        rate(provider, 1);
        provider.runs(() -> agreements.save(
                provider.seat(), 1, new AimList(List.of("Fewer hand-offs inside claims", "Answers in a day"))));

        assertThat(client.does(() -> ratings.open(space)))
                .extracting(Aim::words)
                .containsExactly("Fewer hand-offs inside claims");
    }

    @Test
    void every_open_aim_is_rated_from_1_to_7() {
        var one = client.does(() -> ratings.open(space)).getFirst();

        var refused = client.does(() -> ratings.rate(client.seat(), Map.of(one.id(), 8)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Rating.Refused.class, r -> assertThat(r.problems()).hasSize(2));
    }

    @Test
    void members_do_not_rate() {
        assertThatThrownBy(() -> rate(pair.providerMember(), 5)).isInstanceOf(Forbidden.class);
    }
}
