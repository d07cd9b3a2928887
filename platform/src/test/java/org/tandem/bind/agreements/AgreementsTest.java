package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Forbidden;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Outdated;
import org.tandem.base.notices.Waiting;

/** The doors on a real database, tried as client and as provider. */
@TandemTest
class AgreementsTest {

    @Autowired
    Cast cast;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Ledger ledger;

    @Autowired
    Waiting waiting;

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

    private Agreement agreement() {
        return client.does(() -> agreements.of(space));
    }

    private int save(Player who, Clause clause) {
        var saving =
                who.does(() -> agreements.save(who.seat(), agreements.of(space).edition(), clause));
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).edition();
    }

    private Signing sign(Player who, int edition, String restatement) {
        return who.does(() -> signatures.sign(who.seat(), edition, restatement));
    }

    private void inForce() {
        int edition = save(client, Sample.basis(pair));
        sign(client, edition, "");
        assertThat(sign(provider, edition, "")).isInstanceOf(Signing.EnteredIntoForce.class);
    }

    private List<String> waitingOn(Player who) {
        return who.does(() -> waiting.inSpace(space, 20)).stream()
                .filter(item -> who.seat().party().equals(item.party()))
                .map(Waiting.Item::words)
                .toList();
    }

    @Nested
    class An_existing_contract {

        @Test
        void begins_as_nothing_agreed_which_blocks_nothing() { // [N1]
            assertThat(agreement()).isInstanceOf(Agreement.NotBegun.class);
            assertThat(client.does(() -> agreements.inForce(space))).isEmpty();
        }

        @Test
        void is_in_force_when_both_have_signed_the_one_page() { // [N1, E2]
            int edition = save(provider, Sample.basis(pair));

            assertThat(sign(provider, edition, "")).isInstanceOf(Signing.Signed.class);
            assertThat(agreement()).isInstanceOf(Agreement.Draft.class);
            assertThat(waitingOn(client)).containsExactly("Sign version 1 of the agreement");
            assertThat(sign(client, edition, "")).isInstanceOf(Signing.EnteredIntoForce.class);
            assertThat(agreement()).isInstanceOf(Agreement.InForce.class);
            assertThat(waitingOn(client)).isEmpty();
        }

        @Test
        void is_refused_a_signature_while_the_one_page_has_blanks() {
            int edition = save(client, new Basis("MSA 1", null, List.of(), null, null, List.of()));

            assertThat(sign(client, edition, ""))
                    .isInstanceOfSatisfying(
                            Signing.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::field)
                                    .contains("ip", "leaders", "shares"));
        }

        @Test
        void tells_later_stages_its_terms() {
            inForce();

            var binding = provider.does(() -> agreements.inForce(space)).orElseThrow();

            assertThat(binding.currency()).isEqualTo("EUR");
            assertThat(binding.shareOf(provider.seat().party())).isEqualTo(Percent.of(40));
        }
    }

    @Nested
    class A_signature {

        @Test
        void is_put_under_the_version_that_was_shown_and_no_other() { // [E2]
            int shown = save(client, Sample.basis(pair));
            save(provider, new Vision("No patient waits."));

            assertThatThrownBy(() -> sign(client, shown, "")).isInstanceOf(Outdated.class);
        }

        @Test
        void does_not_count_for_a_version_that_followed() {
            int first = save(client, Sample.basis(pair));
            sign(client, first, "");
            int second = save(provider, new Service(ProcessArea.CLAIMS, null, Percent.of(3), List.of()));
            sign(provider, second, "");

            assertThat(agreement()).isInstanceOf(Agreement.Draft.class);
            assertThat(waitingOn(client)).containsExactly("Sign version 2 of the agreement");
        }

        @Test
        void is_given_once_a_party() {
            int edition = save(client, Sample.basis(pair));
            sign(client, edition, "");

            assertThat(sign(client, edition, "")).isInstanceOf(Signing.Refused.class);
        }

        @Test
        void is_a_leaders_on_either_side() { // [D42]
            int edition = save(pair.clientMember(), Sample.basis(pair));

            assertThatThrownBy(() -> sign(pair.clientMember(), edition, "")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> sign(pair.providerFinance(), edition, "")).isInstanceOf(Forbidden.class);
        }
    }

    @Nested
    class A_change_of_what_is_in_force {

        int edition;

        @BeforeEach
        void proposed_by_the_provider() {
            inForce();
            edition = save(provider, new Service(ProcessArea.CLAIMS, null, Percent.of(3), List.of()));
            sign(provider, edition, "");
        }

        @Test
        void leaves_the_old_version_in_force_until_it_is_agreed() { // [E2]
            assertThat(agreement()).isInstanceOf(Agreement.Amending.class);
            assertThat(client.does(() -> agreements.inForce(space))
                            .orElseThrow()
                            .edition())
                    .isEqualTo(1);
        }

        @Test
        void is_signed_by_the_other_side_with_a_restatement() { // [E11]
            assertThat(sign(client, edition, " ")).isInstanceOf(Signing.Refused.class);
            assertThat(sign(client, edition, "You owe us 3 % a year.")).isInstanceOf(Signing.Signed.class);
            assertThat(waitingOn(provider)).containsExactly("Accept or correct the restatement of version 2");
        }

        @Test
        void is_agreed_when_the_proposer_accepts_the_restatement() { // [E11]
            sign(client, edition, "You owe us 3 % a year.");

            var accepted = provider.does(() ->
                    signatures.accept(provider.seat(), edition, client.seat().party()));

            assertThat(accepted).isInstanceOf(Signing.EnteredIntoForce.class);
            assertThat(client.does(() -> agreements.inForce(space))
                            .orElseThrow()
                            .edition())
                    .isEqualTo(2);
        }

        @Test
        void is_restated_again_when_the_proposer_finds_it_wrong() { // [E11]
            sign(client, edition, "You owe us 30 % a year.");
            provider.runs(() ->
                    signatures.decline(provider.seat(), edition, client.seat().party(), "It is 3 %."));

            assertThat(waitingOn(client)).containsExactly("Restate version 2 of the agreement again");
            assertThat(sign(client, edition, "You owe us 3 % a year.")).isInstanceOf(Signing.Signed.class);
        }

        @Test
        void is_not_accepted_by_the_side_that_restated_it() {
            sign(client, edition, "You owe us 3 % a year.");

            var own = client.does(() ->
                    signatures.accept(client.seat(), edition, client.seat().party()));

            assertThat(own).isInstanceOf(Signing.Refused.class);
        }
    }

    @Nested
    class Versions {

        @Test
        void differ_line_by_line_and_stay_readable() { // [E2]
            inForce();
            save(provider, new Service(ProcessArea.CLAIMS, null, Percent.of(3), List.of()));

            var versions = provider.does(() -> agreements.versions(space));
            var differences = provider.does(() -> agreements.differences(
                    space, versions.getLast().terms(), versions.getFirst().terms()));

            assertThat(versions).extracting(Version::edition).containsExactly(2, 1);
            assertThat(versions.getFirst().party()).isEqualTo(provider.seat().party());
            assertThat(differences)
                    .extracting(Differences.Difference::label, Differences.Difference::after)
                    .contains(org.assertj.core.groups.Tuple.tuple("Productivity target a year", "3 %"));
        }

        @Test
        void are_not_made_by_saving_the_same_again() {
            int edition = save(client, Sample.basis(pair));

            assertThat(save(provider, Sample.basis(pair))).isEqualTo(edition);
        }

        @Test
        void keep_every_word_and_digit_through_the_database() {
            int edition = save(client, Sample.basis(pair));
            save(client, Sample.objective(provider.seat().person()));

            var objective = agreement().terms().purpose().objectives().getFirst();

            assertThat(edition).isEqualTo(1);
            assertThat(objective.target()).isEqualTo(new BigDecimal("17.50"));
        }
    }

    @Nested
    class Two_people_who_write {

        @Test
        void different_sections_at_once_both_succeed() {
            save(client, Sample.basis(pair));
            client.runs(() ->
                    agreements.save(client.seat(), 1, new Gain(client.seat().party(), "Shorter waits", "Steady work")));

            var second = provider.does(() -> agreements.save(
                    provider.seat(), 1, new Gain(provider.seat().party(), "Steady work", "Shorter waits")));

            assertThat(second).isEqualTo(new Saving.Saved(3));
            assertThat(agreement().terms().purpose().gains()).hasSize(2);
        }

        @Test
        void the_same_section_at_once_are_told() {
            save(client, new Vision("No patient waits."));
            save(client, new Vision("No patient waits for long."));

            assertThatThrownBy(() -> provider.does(
                            () -> agreements.save(provider.seat(), 1, new Vision("Every claim in a day."))))
                    .isInstanceOf(Outdated.class)
                    .hasMessageContaining("version 1");
        }
    }

    @Test
    void set_up_effort_is_noted_by_each_side_beside_its_plan() { // [E1]
        save(client, Sample.basis(pair));
        provider.runs(() -> agreements.spend(provider.seat(), 12, 0, "Two workshops"));

        assertThat(client.does(() -> agreements.spent(space)))
                .extracting(spent -> spent.effort().hours())
                .containsExactly(12);
    }

    @Test
    void a_stranger_sees_nothing_of_it() {
        inForce();
        var stranger = cast.partnership().client();

        assertThat(stranger.does(() -> agreements.of(space))).isInstanceOf(Agreement.NotBegun.class);
        assertThat(stranger.does(() -> agreements.versions(space))).isEmpty();
    }

    @Test
    void its_story_is_in_the_ledger() {
        inForce();

        var story = provider.does(
                () -> ledger.story(space, Agreements.subject(space).id()));

        assertThat(story)
                .extracting(recorded -> recorded.fact().says())
                .containsExactly(
                        "wrote version 1 of the agreement: The one page",
                        "signed version 1 of the agreement",
                        "signed version 1 of the agreement",
                        "brought version 1 of the agreement into force, as the last to sign or accept");
    }
}
