package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Scope;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;

@TandemTest
class PartnershipTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Identity identity;

    @Autowired
    Ledger ledger;

    @Test
    void an_accepted_invitation_founds_a_partnership_that_both_lead() {
        var partnership = cast.partnership();
        var space = partnership.client().seat().space();

        var parties = partnership.provider().does(() -> spaces.parties(space));

        assertThat(parties).extracting(Party::role).containsExactly(PartyRole.CLIENT, PartyRole.PROVIDER);
        assertThat(partnership.client().seat().role()).isEqualTo(Role.LEADER);
        assertThat(partnership.provider().seat().role()).isEqualTo(Role.LEADER);
    }

    @Test
    void a_stranger_sees_nothing_of_it() {
        var space = cast.partnership().client().seat().space();
        var stranger = cast.partnership().client();

        assertThat(stranger.does(() -> spaces.parties(space))).isEmpty();
        assertThat(Scope.NOBODY.call(() -> spaces.parties(space))).isEmpty();
    }

    @Test
    void each_fact_has_a_receipt_that_verifies_offline() {
        var client = cast.partnership().client();
        ledger.settle();

        var newest = client.does(() -> ledger.latest(client.seat().space(), Long.MAX_VALUE, 5))
                .getFirst();
        var receipt = client.does(() ->
                        ledger.receipt(client.seat().space(), newest.recorded().id()))
                .orElseThrow();

        var key = NoteVerifier.parse(ledger.verifierKey());
        assertThat(Receipts.verify(receipt, java.util.List.of(key))).isInstanceOf(Verdict.Proved.class);
    }
}
