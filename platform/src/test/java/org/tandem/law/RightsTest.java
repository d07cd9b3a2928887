package org.tandem.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.Committed;
import org.tandem.TandemTest;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.identity.Role;

/** The rights matrix, walked: each act by each role of both sides, through the door where it is done. */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext context;

    private Map<Role, Player> client;
    private Map<Role, Player> provider;

    @BeforeAll
    void a_seat_of_each_role_on_both_sides() {
        var pair = cast.partnership();
        client = seats(pair.client(), pair.clientFinance(), pair.clientMember());
        provider = seats(pair.provider(), pair.providerFinance(), pair.providerMember());
    }

    private Map<Role, Player> seats(Player leader, Player finance, Player member) {
        var side = leader.seat().party().toString();
        return new EnumMap<>(Map.of(
                Role.LEADER, leader,
                Role.FINANCE, finance,
                Role.MEMBER, member,
                Role.END_USER, cast.colleague(leader, "Gil Roy", "gil-" + side, Role.END_USER),
                Role.AUDITOR, cast.colleague(leader, "Hana Sato", "hana-" + side, Role.AUDITOR)));
    }

    @Test
    void the_matrix_is_documented() throws IOException { // [D42]
        Committed.assertSays("rights.md", RightsPage.text());
    }

    @ParameterizedTest
    @EnumSource
    void an_act_is_done_by_the_roles_of_the_matrix_and_by_no_other(Act act) { // [D42]
        assertThat(doers(act, client))
                .as("roles of the client that may " + act.sentence())
                .isEqualTo(act.roles());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_clients_seat_may_do_the_providers_equal_seat_may_do(Act act) { // [D42]
        assertThat(doers(act, provider))
                .as("roles of the provider that may " + act.sentence())
                .isEqualTo(doers(act, client));
    }

    @Test
    void an_auditor_reads_and_changes_nothing() { // [N3]
        assertThat(Arrays.stream(Act.values()).filter(act -> act.allowed(Role.AUDITOR)))
                .containsExactly(Act.READ);
    }

    private List<Role> doers(Act act, Map<Role, Player> side) {
        return side.entrySet().stream()
                .filter(one -> letIn(act, one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whoever is let in may still be refused by a rule, or find nothing there. */
    private boolean letIn(Act act, Player player) {
        try {
            player.does(() -> new EveryAct(context).attempt(act, player.seat()));
            return true;
        } catch (Forbidden refused) {
            assertThat(refused).hasMessageContaining(act.sentence());
            return false;
        } catch (RuntimeException nothingThere) {
            return true;
        }
    }
}
