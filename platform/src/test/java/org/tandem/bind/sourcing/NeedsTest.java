package org.tandem.bind.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;

@TandemTest
class NeedsTest {

    private static final NeedStatement STATEMENT = new NeedStatement(
            "Overpaid claims", "One claim in fifty is overpaid.", null, Set.of(Motive.IMPROVE_PROCESS));
    private static final Answers OUTSOURCING =
            new Answers(true, false, 5, EnumSet.allOf(SpecificationItem.class), List.of(), false, false);

    @Autowired
    Cast cast;

    @Autowired
    Needs needs;

    @Autowired
    Ledger ledger;

    @ParameterizedTest(name = "as the client: {0}")
    @ValueSource(booleans = {true, false})
    void a_need_goes_from_statement_to_decision_and_opens_again_when_a_fact_changes(boolean asClient) { // [A20] [D42]
        var partnership = cast.partnership();
        var leader = asClient ? partnership.client() : partnership.provider();
        var id = leader.does(() -> needs.state(leader.seat(), STATEMENT));
        leader.runs(() -> needs.answer(leader.seat(), id, 1, Need.WHOLE, OUTSOURCING));

        var done = leader.does(() -> needs.decide(leader.seat(), id, 2, Route.OUTSOURCE, "As advised."));

        assertThat(done).isInstanceOf(NeedChange.Done.class);
        assertThat(find(leader, id).decided()).isTrue();

        var changed = new Answers(false, false, 5, OUTSOURCING.specified(), List.of(), false, true);
        leader.runs(() -> needs.answer(leader.seat(), id, 3, Need.WHOLE, changed));

        assertThat(find(leader, id).reopened()).isTrue();
        assertThat(find(leader, id).advice().route()).isEqualTo(Route.OPEN_INNOVATION);
        assertThat(leader.does(() -> ledger.story(leader.seat().space(), id))).hasSize(4);
    }

    @Test
    void outsourcing_with_an_incomplete_specification_is_refused_with_what_is_missing() { // [A8]
        var leader = cast.partnership().client();
        var id = leader.does(() -> needs.state(leader.seat(), STATEMENT));
        var unspecified = new Answers(true, false, 5, Set.of(), List.of(), false, false);
        leader.runs(() -> needs.answer(leader.seat(), id, 1, Need.WHOLE, unspecified));

        var refused = leader.does(() -> needs.decide(leader.seat(), id, 2, Route.OUTSOURCE, "Now."));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        NeedChange.Refused.class, r -> assertThat(r.reason()).contains("Missing"));
        assertThat(find(leader, id).decision()).isNull();
    }

    @Test
    void of_two_who_change_it_the_second_is_told() {
        var partnership = cast.partnership();
        var first = partnership.client();
        var second = partnership.providerMember();
        var id = first.does(() -> needs.state(first.seat(), STATEMENT));
        first.runs(() -> needs.answer(first.seat(), id, 1, Need.WHOLE, OUTSOURCING));

        assertThatThrownBy(() -> second.runs(() -> needs.answer(second.seat(), id, 1, Need.WHOLE, Answers.NONE)))
                .isInstanceOf(Outdated.class)
                .hasMessageContaining("you saw version 1, it is now at version 2");
        assertThat(find(first, id).parts().get(Need.WHOLE)).isEqualTo(OUTSOURCING);
    }

    @Test
    void only_a_leader_decides() { // [D42]
        var partnership = cast.partnership();
        var member = partnership.clientMember();
        var id = member.does(() -> needs.state(member.seat(), STATEMENT));

        assertThatThrownBy(() -> member.runs(() -> needs.decide(member.seat(), id, 1, Route.IN_HOUSE, "Mine.")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("Leader");
    }

    private Need find(Player player, UUID id) {
        return player.does(() -> needs.find(player.seat().space(), id)).orElseThrow();
    }
}
