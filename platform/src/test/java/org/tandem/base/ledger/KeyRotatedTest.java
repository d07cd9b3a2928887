package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.proof.KeyFile;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyRing;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Place;
import org.tandem.proof.Receipt;
import org.tandem.proof.Receipts;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Verdict;

/** The log's key is handed over to the next one, with an overlap; one that was given up and comes back is found out. */
@TandemTest
@TestPropertySource(properties = "tandem.test.world=keys")
@NestedTestConfiguration(NestedTestConfiguration.EnclosingConfiguration.INHERIT)
class KeyRotatedTest {

    @Autowired
    Cast cast;

    @Autowired
    Spaces spaces;

    @Autowired
    Ledger ledger;

    @Autowired
    LogKeys keys;

    @Autowired
    KeyRotation rotation;

    @Autowired
    Recount recount;

    @Autowired
    Vandal vandal;

    @Value("${tandem.keys}")
    Path folder = Path.of("");

    Player ana;
    UUID space;
    NoteSigner old;

    @BeforeEach
    void a_log_that_the_old_key_signs() {
        ana = cast.partnership().client();
        space = ana.seat().space();
        old = keys.present().getLast();
        records();
    }

    @AfterEach
    void no_overlap_is_left() {
        rotation.end();
    }

    private void records() {
        ana.runs(() -> spaces.chooseTone(ana.seat(), Tone.PLUM));
        ledger.settle();
    }

    private Receipt newest() {
        var fact = ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 1)).getFirst();
        return ana.does(() -> ledger.receipt(space, fact.recorded().id())).orElseThrow();
    }

    private KeyRing ring() {
        return new KeyRing(ana.does(() -> ledger.verifierKeys(space)).stream()
                .map(KeyRing.Held::parse)
                .toList());
    }

    private static List<NoteVerifier> signers(Verdict verdict) {
        return ((Verdict.Proved) verdict).by().stream().map(NoteCheck.By::key).toList();
    }

    private void sound() {
        assertThat(recount.run(List.of(), space::equals).differences()).isEmpty();
    }

    @Nested
    class During_the_overlap {

        NoteVerifier added;

        @BeforeEach
        void both_sign() {
            added = ((KeyRotation.Begun) rotation.begin()).added();
        }

        @Test
        void whoever_knows_one_of_the_two_can_verify() {
            records();

            assertThat(Receipts.verify(newest(), List.of(old.verifier()))).isInstanceOf(Verdict.Proved.class);
            assertThat(Receipts.verify(newest(), List.of(added))).isInstanceOf(Verdict.Proved.class);
            assertThat(signers(Receipts.verify(newest(), ring()))).containsExactly(old.verifier(), added);
            sound();
        }

        @Test
        void the_old_key_vouches_for_the_new_one_in_every_log() {
            var announcement = ana.does(() -> ledger.latest(space, Long.MAX_VALUE, 1))
                    .getFirst()
                    .recorded();
            assertThat(announcement.fact())
                    .isEqualTo(new KeysAnnounced(
                            List.of(old.verifier().toString()),
                            List.of(old.verifier().toString(), added.toString())));
            assertThat(announcement.fact().says()).contains(added.key().toString());
            assertThat(Receipts.verify(newest(), List.of(old.verifier()))).isInstanceOf(Verdict.Proved.class);
        }

        @Test
        void only_the_owner_of_the_keys_reads_them() throws IOException {
            try (var files = Files.list(folder)) {
                assertThat(files.filter(file -> file.toString().endsWith(".key")))
                        .hasSize(2)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }

        @Test
        void a_second_one_is_refused() {
            assertThat(rotation.begin())
                    .isInstanceOfSatisfying(
                            KeyRotation.Refused.class,
                            refused -> assertThat(refused.reason()).contains("rotate-key --end"));
        }
    }

    @Nested
    class After_it {

        NoteVerifier left;
        Receipt before;

        @BeforeEach
        void the_new_key_signs_alone() {
            before = newest();
            rotation.begin();
            left = ((KeyRotation.Ended) rotation.end()).left();
            records();
        }

        @Test
        void receipts_from_before_and_from_now_verify_with_the_keys_of_the_ledger_page() {
            assertThat(signers(Receipts.verify(before, ring()))).containsExactly(old.verifier());
            assertThat(signers(Receipts.verify(newest(), ring()))).containsExactly(left);
            assertThat(Receipts.verify(newest(), List.of(old.verifier()))).isInstanceOf(Verdict.UnknownKey.class);
            sound();
        }

        @Test
        void a_new_space_begins_by_saying_who_signs_it() {
            ana = cast.partnership().client();
            space = ana.seat().space();
            records();

            assertThat(signers(Receipts.verify(newest(), ring()))).containsExactly(left);
            assertThat(ring().keys()).containsExactly(left);
            sound();
        }

        @Test
        void nothing_is_left_of_the_old_key_but_its_public_half() throws IOException {
            try (var files = Files.list(folder)) {
                var texts = files.map(KeyRotatedTest::text).toList();
                assertThat(texts).contains(old.verifier() + "\n").noneMatch(text -> text.contains(old.privateKey()));
            }
        }

        @Test
        void a_state_that_the_old_key_signs_all_the_same_is_named() {
            var honest = newest();
            var rolledBack = SignedNote.sign(honest.place().checkpoint().text(), old);
            var forged = Receipt.of(
                    honest.entry(),
                    new Place(honest.place().index(), honest.place().proof(), rolledBack));
            vandal.runs(
                    "update log_checkpoint set note = '%s' where space = :space and size = (select max(size) from log_checkpoint where space = :space)"
                            .formatted(rolledBack),
                    space);

            assertThat(Receipts.verify(forged, ring())).isInstanceOf(Verdict.KeyOutOfTime.class);
            assertThat(recount.run(List.of(), space::equals).differences())
                    .singleElement()
                    .asString()
                    .contains(old.verifier().key().toString(), "Maybe it was given up before");
            assertThat(ana.does(() -> ledger.compare(space, rolledBack.toString(), "Ana Ruiz")))
                    .isInstanceOf(Compared.Foreign.class);
        }
    }

    @Nested
    class A_folder_from_before {

        @Test
        void in_which_the_old_key_is_back_starts_nothing(@TempDir Path elsewhere) throws IOException {
            var there = new LogKeys(elsewhere, "tandem.test");
            var given = there.present().getFirst();
            there.make();
            there.retire(given.verifier());
            KeyFile.write(elsewhere.resolve("log.key"), given);

            assertThatIllegalStateException()
                    .isThrownBy(() -> new LogKeys(elsewhere, "tandem.test"))
                    .withMessageContaining("was given up and is back")
                    .withMessageContaining(given.verifier().key().toString());
        }

        @Test
        void as_a_whole_signs_nothing_of_a_log_that_announced_another_key(@TempDir Path elsewhere) {
            var there = new LogKeys(elsewhere, "tandem.test");
            var announced = NoteSigner.generate("tandem.test", KeyKind.LOG, new SecureRandom());

            assertThatIllegalStateException()
                    .isThrownBy(() -> there.signer(announced.verifier()))
                    .withMessageContaining("older than the last rotate-key");
        }
    }

    @Test
    void an_end_without_a_beginning_is_refused() {
        assertThat(rotation.end()).isInstanceOf(KeyRotation.Refused.class);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
