package org.tandem.base.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;

@TandemTest
class CommitmentsTest {

    @Autowired
    Cast cast;

    @Autowired
    Commitments commitments;

    @ParameterizedTest(name = "promised by the client: {0}")
    @ValueSource(booleans = {true, false})
    void goes_from_request_over_negotiation_to_acknowledgement(boolean byClient) { // [E14] [D42]
        var pair = cast.partnership();
        var promiser = byClient ? pair.client() : pair.provider();
        var receiver = byClient ? pair.provider() : pair.client();
        var today = commitments.today();
        var id = receiver.does(
                () -> commitments.request(receiver.seat(), promise(promiser, receiver, today.plusDays(5))));

        done(promiser.does(
                () -> commitments.propose(promiser.seat(), id, 1, today.plusDays(9), "Two of three answer.")));
        refused(promiser.does(() -> commitments.accept(promiser.seat(), id, 2)), "other side accepts");
        done(receiver.does(() -> commitments.accept(receiver.seat(), id, 2)));
        refused(receiver.does(() -> commitments.deliver(receiver.seat(), id, 3, "")), "The side that promised");
        done(promiser.does(() -> commitments.deliver(promiser.seat(), id, 3, "As agreed.")));
        refused(promiser.does(() -> commitments.acknowledge(promiser.seat(), id, 4)), "The side that receives");
        done(receiver.does(() -> commitments.acknowledge(receiver.seat(), id, 4)));

        var kept = find(promiser, id);
        assertThat(kept.due()).isEqualTo(today.plusDays(9));
        assertThat(Standing.of(kept, today)).isEqualTo(Standing.KEPT);
        assertThat(promiser.does(() -> commitments.rate(
                        promiser.seat().space(), promiser.seat().party())))
                .extracting(KeptRate::kept, KeptRate::broken)
                .containsExactly(1, 0);
    }

    private static Promise promise(Player promiser, Player receiver, LocalDate due) {
        return new Promise(
                promiser.seat().party(),
                receiver.seat().party(),
                "Three interfaces",
                "All three answer.",
                due,
                null,
                true);
    }

    private Commitment find(Player player, UUID id) {
        return player.does(() -> commitments.find(player.seat().space(), id)).orElseThrow();
    }

    private static void done(Promising result) {
        assertThat(result).isEqualTo(new Promising.Done());
    }

    private static void refused(Promising result, String reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Promising.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }
}
