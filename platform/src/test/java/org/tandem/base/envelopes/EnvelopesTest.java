package org.tandem.base.envelopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeOpened;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.base.identity.Redactions;
import org.tandem.base.knowledge.Files;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Searcher;
import org.tandem.base.ledger.Vandal;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;

/** Boxes and envelopes through their doors, both sides in every part. */
@TandemTest
class EnvelopesTest {

    @TestBean(methodName = "movable")
    InstantSource clock = movable();

    static InstantSource movable() {
        return Keepers.movable();
    }

    @Autowired
    Cast cast;

    @Autowired
    Custodians custodians;

    @Autowired
    Envelopes envelopes;

    @Autowired
    Releases releases;

    @Autowired
    Ledger ledger;

    @Autowired
    Redactions redactions;

    @Autowired
    Files files;

    @Autowired
    Searcher searcher;

    @Autowired
    Vandal vandal;

    private Partnership pair;
    private Keepers keepers;
    private Player ana;
    private Player bilal;
    private Player femi;

    @BeforeEach
    void three_custodians_of_two_parties() {
        pair = cast.partnership();
        keepers = new Keepers(custodians, envelopes);
        ana = pair.client();
        bilal = pair.provider();
        femi = pair.providerMember();
    }

    private Enveloping release(Player custodian, UUID box) {
        var due = releases.due(custodian.seat(), find(custodian, box), handed(box));
        return release(custodian, box, keepers.shares(custodian, due));
    }

    private Enveloping release(Player custodian, UUID box, Map<UUID, String> wires) {
        return custodian.does(() -> releases.release(custodian.seat(), box, wires));
    }

    private Box find(Player player, UUID box) {
        return player.does(() -> envelopes.find(player.seat().space(), box)).orElseThrow();
    }

    private List<Handed> handed(UUID box) {
        return ana.does(() -> envelopes.handed(ana.seat().space(), box));
    }

    private String content(Player reader, UUID envelope) {
        return reader.does(() -> envelopes.content(reader.seat().space(), envelope))
                .map(content -> new String(content.bytes(), StandardCharsets.UTF_8))
                .orElse("shut");
    }

    private static void refused(Enveloping answer, String reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Enveloping.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @Nested
    class A_box {

        @ParameterizedTest(name = "handed in by the client: {0}")
        @ValueSource(booleans = {true, false})
        void opens_after_the_deadline_with_k_custodians_and_says_who_released(boolean byClient) { // [D42]
            var submitter = byClient ? pair.clientMember() : pair.providerFinance();
            var box = keepers.box(pair, false, 2, ana, bilal);
            var envelope = keepers.submitted(submitter, box, Part.WHOLE, "48,000 EUR");
            Keepers.passDeadline();

            assertThat(release(ana, box)).isInstanceOf(Enveloping.Done.class);
            assertThat(content(submitter, envelope)).isEqualTo("shut");
            assertThat(release(bilal, box)).isInstanceOf(Enveloping.Done.class);

            assertThat(content(ana, envelope)).isEqualTo("48,000 EUR");
            assertThat(content(bilal, envelope)).isEqualTo("48,000 EUR");
            var story = ana.does(() -> ledger.story(ana.seat().space(), envelope));
            assertThat(story.getLast().fact())
                    .isInstanceOfSatisfying(
                            EnvelopeOpened.class,
                            opened -> assertThat(opened.by())
                                    .extracting(by -> by.person())
                                    .containsExactlyInAnyOrder(
                                            ana.seat().person(), bilal.seat().person()));
        }

        @Test
        void gives_a_receipt_for_the_commitment_at_once() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var submitter = pair.clientMember();
            var own = keepers.seal(submitter, box, "48,000 EUR");
            keepers.submit(submitter, box, Part.WHOLE, own);
            var sealed = handed(box).getFirst();
            ledger.settle();

            var receipt = submitter
                    .does(() -> ledger.receipt(sealed.space(), sealed.fact()))
                    .orElseThrow();
            var key = org.tandem.proof.NoteVerifier.parse(ledger.verifierKey());
            assertThat(Receipts.verify(receipt, List.of(key))).isInstanceOf(Verdict.Proved.class);
            assertThat(receipt.entry().payload())
                    .contains(
                            submitter.seat().person().toString(),
                            own.envelope().commitment().toString());
        }

        @Test
        void keeps_who_handed_in_whatever_that_party_says_later() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            keepers.submitted(femi, box, Part.WHOLE, "48,000 EUR");
            var sealed = handed(box).getFirst();
            ledger.settle();

            assertThat(bilal.does(() -> redactions.redact(bilal.seat(), sealed.fact(), "it was not us")))
                    .isInstanceOf(Redactions.Refused.class)
                    .asString()
                    .contains("stays for both sides");
            assertThat(ana.does(() -> ledger.receipt(sealed.space(), sealed.fact()))
                            .orElseThrow()
                            .entry()
                            .payload())
                    .contains(
                            femi.seat().person().toString(),
                            sealed.envelope().commitment().toString());
        }

        @Test
        void keeps_the_file_of_a_submitter_who_would_rather_not_be_opened() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            keepers.submitted(femi, box, Part.WHOLE, "48,000 EUR");
            var sealed = handed(box).getFirst();
            var stored =
                    femi.does(() -> ledger.story(sealed.space(), sealed.file())).getFirst();

            assertThat(femi.does(() -> files.withdraw(femi.seat(), sealed.file(), "Too dear after all.")))
                    .hasValueSatisfying(refused -> assertThat(refused.reason()).contains("handed in sealed stays"));
            assertThat(bilal.does(() -> redactions.redact(bilal.seat(), stored.id(), "Too dear after all.")))
                    .isInstanceOf(Redactions.Refused.class)
                    .asString()
                    .contains("handed in sealed stays");
        }

        @Test
        void is_not_opened_where_one_party_would_be_enough_alone() {
            List.of(ana, bilal, femi).forEach(keepers::ready);
            refused(
                    ana.does(() -> envelopes.open(ana.seat(), Keepers.plan(pair, false, 2, ana, bilal, femi))),
                    "One party would keep 2 of the keys");
            assertThat(ana.does(() -> envelopes.open(ana.seat(), Keepers.plan(pair, false, 3, ana, bilal, femi))))
                    .isInstanceOf(Enveloping.Done.class);
        }

        @Test
        void takes_no_custodian_whose_key_no_drill_has_confirmed() {
            keepers.ready(ana);
            var other = org.tandem.proof.seal.AgeIdentity.generate(Keepers.RANDOM);
            bilal.does(() -> custodians.publish(bilal.seat(), other.recipient().text()));
            refused(
                    ana.does(() -> envelopes.open(ana.seat(), Keepers.plan(pair, false, 2, ana, bilal))),
                    "confirmed by a drill");
        }

        @Test
        void keeps_the_keys_it_opened_with() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var before = find(ana, box).terms().custodians();
            keepers.ready(bilal);
            assertThat(find(ana, box).terms().custodians()).isEqualTo(before);
        }
    }

    @Nested
    class Handing_in {

        @Test
        void a_later_envelope_takes_the_place_of_the_earlier_before_the_deadline_only() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var femis = keepers.submitted(femi, box, Part.WHOLE, "first");
            var second = keepers.submitted(femi, box, Part.WHOLE, "second");
            assertThat(handed(box)).extracting(Handed::replaced).containsExactly(true, false);

            Keepers.passDeadline();
            refused(keepers.submit(femi, box, Part.WHOLE, keepers.seal(femi, box, "third")), "deadline has passed");
            release(ana, box);
            release(bilal, box);
            assertThat(content(ana, femis)).isEqualTo("shut");
            assertThat(content(ana, second)).isEqualTo("second");
        }

        @Test
        void a_file_that_is_not_the_committed_one_is_refused_and_not_kept() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var one = keepers.seal(femi, box, "one");
            var other = keepers.seal(femi, box, "another");
            refused(
                    keepers.submit(
                            femi, box, Part.WHOLE, new org.tandem.proof.seal.Sealing(one.envelope(), other.file())),
                    "not the one that the envelope commits to");
            assertThat(handed(box)).isEmpty();
        }

        @Test
        void an_envelope_for_another_box_or_other_keys_is_refused() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var sealed = keepers.seal(femi, box, "mine");
            var other = ((Enveloping.Done)
                            ana.does(() -> envelopes.open(ana.seat(), Keepers.plan(pair, false, 2, ana, bilal))))
                    .id();
            refused(keepers.submit(femi, other, Part.WHOLE, sealed), "sealed for another box");
            keepers.ready(bilal);
            var third = ((Enveloping.Done)
                            ana.does(() -> envelopes.open(ana.seat(), Keepers.plan(pair, false, 2, ana, bilal))))
                    .id();
            var swapped = org.tandem.proof.seal.Sealing.of(
                    third.toString(),
                    new org.tandem.proof.seal.Sealing.Content("x", new byte[] {1}),
                    sealed.envelope().custody(),
                    Keepers.RANDOM);
            refused(keepers.submit(femi, third, Part.WHOLE, swapped), "other custodians");
        }
    }

    @Nested
    class What_the_host_has {

        /** As text, as base 64, and as the hexadecimal digits in which rows show bytes. */
        private boolean stores(String word) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            var space = ana.seat().space();
            return Stream.of(
                            word,
                            Base64.getEncoder().encodeToString(bytes),
                            HexFormat.of().formatHex(bytes))
                    .anyMatch(form -> !searcher.tablesWith(space, form).isEmpty());
        }

        @Test
        void before_the_deadline_are_neither_shares_nor_keys_nor_words() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            keepers.submitted(femi, box, Part.WHOLE, "We ask for 48,000 EUR.");
            ledger.settle();

            assertThat(Stream.of("tandem-share/1 ", "AGE-SECRET-KEY-", "We ask for 48,000 EUR.", "offer.txt"))
                    .noneMatch(this::stores);

            Keepers.passDeadline();
            release(ana, box);
            assertThat(stores("tandem-share/1 "))
                    .as("a released share is found")
                    .isTrue();
        }
    }

    @Nested
    class Releasing {

        @Test
        void is_refused_before_the_deadline_to_everybody() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var envelope = keepers.submitted(femi, box, Part.WHOLE, "early");
            for (var custodian : List.of(ana, bilal)) {
                refused(release(custodian, box, keepers.shares(custodian, handed(box))), "The deadline is");
            }
            assertThat(content(ana, envelope)).isEqualTo("shut");
        }

        @Test
        void names_a_share_that_is_wrong_or_was_used_before() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var first = keepers.submitted(femi, box, Part.WHOLE, "first");
            var second = keepers.submitted(pair.clientMember(), box, Part.WHOLE, "second");
            Keepers.passDeadline();
            var shares = keepers.shares(ana, handed(box));

            var replayed = new HashMap<>(shares);
            replayed.put(second, shares.get(first));
            refused(release(ana, box, replayed), "it belongs to another envelope");
            var foreign = keepers.shares(bilal, handed(box));
            refused(release(ana, box, foreign), "another custodian's share");
            var forged = new HashMap<>(shares);
            forged.put(first, shares.getOrDefault(first, "").replaceAll(".$", "!"));
            refused(release(ana, box, forged), "This is no share");
            refused(release(femi, box, Map.of()), "You keep no share");
            assertThat(release(ana, box, shares)).isInstanceOf(Enveloping.Done.class);
            refused(release(ana, box, shares), "Nothing waits for your shares");
        }

        @Test
        void too_few_shares_that_can_be_unlocked_void_the_envelope_alone() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var broken = keepers.submitted(femi, box, Part.WHOLE, "broken");
            var sound = keepers.submitted(pair.clientMember(), box, Part.WHOLE, "sound");
            Keepers.passDeadline();
            release(ana, box);
            var shares = new HashMap<>(keepers.shares(bilal, handed(box)));
            shares.put(broken, "");
            release(bilal, box, shares);

            assertThat(content(ana, sound)).isEqualTo("sound");
            assertThat(content(ana, broken)).isEqualTo("shut");
            assertThat(handed(box).getFirst().voided()).contains("only 1 of its 2 shares");
        }

        @Test
        void a_file_swapped_in_the_store_opens_nothing_and_opens_once_it_is_back() {
            var box = keepers.box(pair, false, 2, ana, bilal);
            var envelope = keepers.submitted(femi, box, Part.WHOLE, "mine");
            Keepers.passDeadline();
            release(ana, box);
            vandal.runs(
                    "update file_chunk set bytes = bytes || 'x'::bytea where space = :space",
                    ana.seat().space());
            release(bilal, box);
            assertThat(content(ana, envelope)).isEqualTo("shut");

            vandal.runs(
                    "update file_chunk set bytes = substring(bytes for length(bytes) - 1) where space = :space",
                    ana.seat().space());
            bilal.does(() -> releases.retry(bilal.seat(), box));
            assertThat(content(ana, envelope)).isEqualTo("mine");
        }
    }

    @Nested
    class Of_two_parts {

        @Test
        void the_ask_opens_only_after_the_quality_scores_are_locked() { // [E21]
            var box = keepers.box(pair, true, 2, ana, bilal);
            var quality = keepers.submitted(femi, box, Part.QUALITY, "how we do it");
            var ask = keepers.submitted(femi, box, Part.ASK, "48,000 EUR");
            Keepers.passDeadline();
            var asks =
                    handed(box).stream().filter(one -> one.part() == Part.ASK).toList();
            refused(release(ana, box, keepers.shares(ana, asks)), "only after the quality scores are locked");
            refused(lock(box, List.of(new Score(quality, 80))), "when all of them are open");

            release(ana, box);
            release(bilal, box);
            assertThat(content(ana, quality)).isEqualTo("how we do it");
            assertThat(content(ana, ask)).isEqualTo("shut");
            refused(lock(box, List.of()), "one score from 0 to 100");
            assertThat(lock(box, List.of(new Score(quality, 80)))).isInstanceOf(Enveloping.Done.class);
            refused(lock(box, List.of(new Score(quality, 90))), "locked already");

            release(ana, box);
            release(bilal, box);
            assertThat(content(bilal, ask)).isEqualTo("48,000 EUR");
        }

        private Enveloping lock(UUID box, List<Score> scores) {
            return ana.does(() -> envelopes.lockScores(ana.seat(), box, scores));
        }
    }

    @Nested
    class A_key {

        @Test
        void is_confirmed_by_the_word_in_the_drill_alone() {
            var identity = org.tandem.proof.seal.AgeIdentity.generate(Keepers.RANDOM);
            ana.does(() -> custodians.publish(ana.seat(), identity.recipient().text()));
            ana.does(() -> custodians.drill(ana.seat()));
            refused(ana.does(() -> custodians.confirm(ana.seat(), "guess")), "not the word");
            assertThat(ana.does(() -> custodians.find(
                                    ana.seat().space(), ana.seat().person()))
                            .orElseThrow()
                            .confirmed())
                    .isFalse();
            keepers.ready(ana);
            assertThat(bilal.does(() -> custodians.find(
                                    ana.seat().space(), ana.seat().person()))
                            .orElseThrow()
                            .confirmed())
                    .isTrue();
        }

        @Test
        void of_another_person_is_refused() {
            keepers.ready(ana);
            var key = ana.does(() -> custodians.list(ana.seat().space()))
                    .getFirst()
                    .key();
            refused(bilal.does(() -> custodians.publish(bilal.seat(), key)), "known here already");
            refused(bilal.does(() -> custodians.publish(bilal.seat(), "AGE-SECRET-KEY-1XYZ")), "no public key");
        }
    }
}
