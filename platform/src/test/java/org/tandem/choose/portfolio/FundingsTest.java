package org.tandem.choose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.notices.Waiting;
import org.tandem.choose.ideas.Idea;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.FundingChange.Completed;
import org.tandem.choose.portfolio.FundingChange.Done;
import org.tandem.choose.portfolio.FundingChange.Refused;

/** The door on a real database, tried as client and as provider. */
@TandemTest
class FundingsTest {

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Ideas ideas;

    @Autowired
    Fundings fundings;

    @Autowired
    Waiting waiting;

    @Autowired
    Ledger ledger;

    Cast.Partnership pair;
    Player client;
    Player provider;
    UUID space;

    @BeforeEach
    void a_fresh_partnership() {
        pair = cast.partnership();
        client = pair.client();
        provider = pair.provider();
        space = client.seat().space();
    }

    private UUID open(Player who, String title, long cost) {
        var opened = who.does(() -> fundings.open(who.seat(), new Ask(idea(title), cost, "EUR")));
        assertThat(opened).isInstanceOf(Done.class);
        return ((Done) opened).funding();
    }

    private UUID idea(String title) {
        var proposal = new Proposal(title, "One camera for all letters.", "Fewer lost letters");
        var proposed = client.does(() -> ideas.propose(client.seat(), proposal));
        return ((Proposing.Proposed) proposed).id();
    }

    private FundingChange fund(Player who, UUID id, long amount) {
        return who.does(() -> fundings.fund(who.seat(), id, find(id).version(), amount));
    }

    private Funding find(UUID id) {
        return client.does(() -> fundings.find(space, id)).orElseThrow();
    }

    private List<String> waitingOn(Player who) {
        return who.does(() -> waiting.inSpace(space, 20)).stream()
                .filter(item -> who.seat().party().equals(item.party()))
                .map(Waiting.Item::words)
                .toList();
    }

    private static void refused(FundingChange change, String reason) {
        assertThat(change)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    @Nested
    class Within_the_caps_of_the_agreement {

        @BeforeEach
        void agreed() {
            agreed.caps(pair, 100_000, 40_000);
        }

        @Test
        void both_sides_fund_a_named_idea_to_the_last_cent() { // [B11] [D42]
            var id = open(provider, "Scan at the door", 90_000);

            assertThat(waitingOn(client)).containsExactly("Fund the idea “Scan at the door”");
            assertThat(fund(pair.clientFinance(), id, 60_000)).isEqualTo(new Done(id));
            assertThat(waitingOn(client)).isEmpty();
            assertThat(fund(provider, id, 30_000)).isEqualTo(new Completed(id));

            assertThat(find(id).complete()).isTrue();
            assertThat(find(id).of(provider.seat().party())).isEqualTo(30_000);
            assertThat(waitingOn(provider)).isEmpty();
        }

        @Test
        void money_counts_against_the_cap_over_all_ideas() { // [B11]
            fund(provider, open(client, "Scan at the door", 90_000), 30_000);
            var second = open(client, "One letter instead of three", 90_000);

            refused(fund(provider, second, 10_001), "300.00 EUR is put in over all ideas and 100.01 EUR is asked");
            assertThat(fund(provider, second, 10_000)).isEqualTo(new Done(second));
        }

        @Test
        void each_side_sees_what_both_have_at_risk() { // [B11] [E13]
            fund(client, open(client, "Scan at the door", 90_000), 20_000);

            for (var who : List.of(client, provider)) {
                var positions = who.does(() -> fundings.positions(space));
                assertThat(positions).extracting(Position::putIn).containsExactly(20_000L, 0L);
                assertThat(positions)
                        .extracting(position -> position.left().orElseThrow())
                        .containsExactly(80_000L, 40_000L);
                assertThat(positions)
                        .extracting(position -> position.maximumLoss().orElseThrow())
                        .containsExactly(50_000L, 20_000L);
            }
        }

        @Test
        void another_currency_is_refused() {
            refused(
                    client.does(() -> fundings.open(client.seat(), new Ask(idea("Scan"), 90_000, "USD"))),
                    "in EUR and this is in USD");
        }

        @Test
        void the_limit_of_a_seat_is_not_met_by_small_parts() {
            var id = open(client, "Scan at the door", 90_000);
            var seat = client.seat();
            var limited = new Seat(seat.space(), seat.person(), seat.party(), seat.role(), 10_000L);
            client.runs(() -> fundings.fund(limited, id, find(id).version(), 6_000));

            refused(
                    client.does(() -> fundings.fund(limited, id, find(id).version(), 4_001)),
                    "Your signing limit is 100.00 EUR; you have put in 60.00 EUR and ask for 40.01 EUR more");
        }
    }

    @Nested
    class As_long_as_no_agreement_is_in_force {

        @Test
        void nothing_is_capped_and_no_cap_is_shown() { // [N1] [B11]
            var id = open(client, "Scan at the door", 90_000);

            assertThat(fund(client, id, 89_999)).isEqualTo(new Done(id));
            assertThat(client.does(() -> fundings.positions(space))).isEmpty();
            assertThat(client.does(() -> fundings.positions(space, "EUR")))
                    .extracting(Position::agreed)
                    .containsExactly(false, false);
        }

        @Test
        void money_is_taken_back_until_the_funding_is_complete() {
            var id = open(client, "Scan at the door", 100);
            fund(client, id, 60);
            var back = client.does(() -> fundings.takeBack(client.seat(), id, 2, "The quarter went badly."));
            assertThat(back).isEqualTo(new Done(id));
            assertThat(find(id).total()).isZero();
            assertThat(waitingOn(client)).hasSize(1);

            fund(client, id, 60);
            fund(provider, id, 40);
            refused(
                    client.does(() -> fundings.takeBack(client.seat(), id, find(id).version(), "Again.")),
                    "nothing is taken back");
        }

        @Test
        void an_idea_is_funded_once() {
            var ask = new Ask(idea("Scan at the door"), 100, "EUR");
            assertThat(fundable()).contains("Scan at the door");
            client.runs(() -> fundings.open(client.seat(), ask));

            refused(provider.does(() -> fundings.open(provider.seat(), ask)), "funded already");
            assertThat(fundable()).doesNotContain("Scan at the door");
        }

        private List<String> fundable() {
            return provider.does(() -> fundings.fundable(space, 50)).stream()
                    .map(Idea::title)
                    .toList();
        }

        @Test
        void it_is_called_what_the_idea_is_called_whatever_was_typed() {
            var ask = new Ask(idea("Scan at the door"), "Something else", 100, "EUR");

            var opened = (Done) provider.does(() -> fundings.open(provider.seat(), ask));

            assertThat(find(opened.funding()).ask().title()).isEqualTo("Scan at the door");
        }

        @Test
        void what_is_no_idea_of_this_space_is_not_funded() {
            var elsewhere = cast.partnership().client();
            var foreign = elsewhere.does(
                    () -> ideas.propose(elsewhere.seat(), new Proposal("Scan", "Once.", "Fewer letters")));
            var ask = new Ask(((Proposing.Proposed) foreign).id(), 100, "EUR");

            refused(client.does(() -> fundings.open(client.seat(), ask)), "There is no such idea here");
        }

        @Test
        void only_who_may_commit_money_does() { // [D42]
            var id = open(client, "Scan at the door", 100);

            assertThatThrownBy(() -> fund(pair.clientMember(), id, 1)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> fund(pair.providerMember(), id, 1)).isInstanceOf(Forbidden.class);
        }

        @Test
        void the_second_of_two_who_move_money_at_once_is_told() {
            var id = open(client, "Scan at the door", 100);
            fund(client, id, 10);

            assertThatThrownBy(() -> provider.does(() -> fundings.fund(provider.seat(), id, 1, 10)))
                    .isInstanceOf(Outdated.class);
        }

        @Test
        void a_stranger_sees_nothing_of_it() {
            var id = open(client, "Scan at the door", 100);

            assertThat(cast.partnership().client().does(() -> fundings.find(space, id)))
                    .isEmpty();
        }

        @Test
        void its_story_is_in_the_ledger() {
            var id = open(client, "Scan at the door", 10_000);
            fund(client, id, 6_000);
            fund(provider, id, 4_000);

            assertThat(provider.does(() -> ledger.story(space, id)))
                    .extracting(recorded -> recorded.fact().says())
                    .containsExactly(
                            "opened the funding, which takes 100.00 EUR",
                            "put in 60.00 EUR",
                            "put in 40.00 EUR",
                            "completed the funding of 100.00 EUR, as the last to put in");
        }
    }
}
