package org.tandem.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Hash;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KeyRing;
import org.tandem.proof.Merkle;
import org.tandem.proof.MerkleTree;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/** What a witness signs, and what it finds out. */
class WitnessTest {
    private static final UUID SPACE = UUID.fromString("0199c1de-7a00-7000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final NoteSigner log = NoteSigner.generate("tandem.example", KeyKind.LOG, new SecureRandom());
    private final NoteSigner key = NoteSigner.generate("witness.example", KeyKind.WITNESS, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    private Witness witness() {
        return new Witness(
                key, KeyRing.of(List.of(log.verifier())), new WitnessFolder(folder), InstantSource.fixed(NOW));
    }

    private static MerkleTree tree(int size, String history) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.add((i < 3 ? "same " + i : history + i).getBytes(StandardCharsets.UTF_8));
        }
        return tree;
    }

    private SignedNote note(MerkleTree tree) {
        return note(tree, log);
    }

    private static SignedNote note(MerkleTree tree, NoteSigner signer) {
        return new Checkpoint(new Origin("tandem.example", SPACE, 1).toString(), tree.size(), tree.root()).sign(signer);
    }

    private String request(long old, MerkleTree tree) {
        List<Hash> proof = old == 0 || old >= tree.size() ? List.of() : Merkle.consistencyProof(tree, old, tree.size());
        return new AddCheckpoint(old, proof, note(tree)).toString();
    }

    @Nested
    class A_log_that_only_grows {
        @Test
        void is_cosigned_with_the_time_step_by_step_also_over_restarts() {
            for (int[] step : new int[][] {{0, 1}, {1, 4}, {4, 4}, {4, 300}}) {
                MerkleTree tree = tree(step[1], "a");
                WitnessAnswer answer = witness().add(request(step[0], tree));
                assertThat(answer).isInstanceOfSatisfying(WitnessAnswer.Cosigned.class, cosigned -> {
                    SignedNote both = note(tree).with(cosigned.line());
                    assertThat(both.check(List.of(key.verifier())))
                            .isEqualTo(new NoteCheck.Signed(
                                    List.of(new NoteCheck.By(key.verifier(), java.util.Optional.of(NOW)))));
                });
            }
        }

        @Test
        void learns_the_size_to_continue_from() {
            Witness witness = witness();
            witness.add(request(0, tree(4, "a")));
            assertThat(witness.add(request(0, tree(9, "a")))).isEqualTo(new WitnessAnswer.OtherSize(4));
            assertThat(witness.add(request(4, tree(9, "a")))).isInstanceOf(WitnessAnswer.Cosigned.class);
        }
    }

    @Nested
    class Two_histories {
        @Test
        void are_found_out_and_both_states_named() {
            Witness witness = witness();
            MerkleTree first = tree(5, "a");
            MerkleTree second = tree(8, "b");
            witness.add(request(0, first));
            assertThat(witness.add(request(5, second))).isInstanceOfSatisfying(WitnessAnswer.Fork.class, fork -> {
                assertThat(fork.status()).isEqualTo(422);
                assertThat(fork.explain())
                        .contains(first.root().toString(), second.root().toString());
            });
            assertThat(witness.add(request(5, tree(5, "b"))))
                    .extracting(WitnessAnswer::status)
                    .isEqualTo(409);
            assertThat(witness().add(request(5, tree(6, "a")))).isInstanceOf(WitnessAnswer.Cosigned.class);
        }

        @Test
        void a_log_cut_short_is_not_signed() {
            Witness witness = witness();
            witness.add(request(0, tree(9, "a")));
            assertThat(witness.add(request(0, tree(4, "a")))).isEqualTo(new WitnessAnswer.OtherSize(9));
            assertThat(witness.add(request(9, tree(4, "a")))).isInstanceOf(WitnessAnswer.Malformed.class);
        }
    }

    /** After a backup was restored, says the host. */
    @Nested
    class A_new_epoch {
        private Witness witness = witness();

        @BeforeEach
        void of_one_memory() {
            witness = witness();
        }

        private WitnessAnswer offered(int epoch, long old, MerkleTree tree) {
            List<Hash> proof = old == 0 ? List.of() : Merkle.consistencyProof(tree, old, tree.size());
            SignedNote note = new Checkpoint(origin(epoch).toString(), tree.size(), tree.root()).sign(log);
            return witness.add(new AddCheckpoint(old, proof, note).toString());
        }

        private static Origin origin(int epoch) {
            return new Origin("tandem.example", SPACE, epoch);
        }

        @Test
        void that_lost_nothing_is_cosigned_as_the_continuation() {
            offered(1, 0, tree(5, "a"));
            assertThat(offered(7, 0, tree(6, "a"))).isEqualTo(new WitnessAnswer.OtherSize(5));
            assertThat(offered(7, 5, tree(6, "a"))).isInstanceOf(WitnessAnswer.Cosigned.class);
        }

        @Test
        void that_lost_records_is_an_alarm_until_the_owner_of_the_witness_accepts_it() {
            MerkleTree before = tree(5, "a");
            MerkleTree after = tree(8, "b");
            offered(1, 0, before);
            assertThat(offered(7, 0, tree(4, "b"))).isEqualTo(new WitnessAnswer.OtherSize(5));
            assertThat(offered(7, 5, after))
                    .isInstanceOfSatisfying(
                            WitnessAnswer.Fork.class,
                            fork -> assertThat(fork.body())
                                    .contains(
                                            before.root().toString(),
                                            after.root().toString(),
                                            "--restored " + origin(7)));

            witness.restored(origin(7));
            assertThat(offered(7, 0, after)).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(offered(7, 8, tree(9, "a"))).isInstanceOf(WitnessAnswer.Fork.class);
            assertThat(offered(8, 8, tree(9, "a"))).isInstanceOf(WitnessAnswer.Fork.class);
        }

        @Test
        void never_goes_back_to_one_that_has_ended() {
            offered(1, 0, tree(5, "a"));
            offered(2, 5, tree(6, "a"));
            assertThat(offered(1, 6, tree(7, "a"))).isInstanceOfSatisfying(WitnessAnswer.EndedEpoch.class, ended -> {
                assertThat(ended.status()).isEqualTo(422);
                assertThat(ended.body())
                        .contains(origin(1).toString(), origin(2).toString());
            });
        }
    }

    @Nested
    class A_log_whose_key_is_renewed {
        private final NoteSigner next = NoteSigner.generate("tandem.example", KeyKind.LOG, new SecureRandom());

        @Test
        void is_cosigned_through_the_overlap_and_beyond_it() {
            assertThat(offered(0, 2, log)).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(offered(2, 3, log, next)).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(offered(3, 4, next)).isInstanceOf(WitnessAnswer.Cosigned.class);
        }

        @Test
        void never_goes_back_to_a_key_that_was_given_up() {
            offered(0, 3, log, next);
            assertThat(offered(3, 5, log)).isInstanceOfSatisfying(WitnessAnswer.RolledBack.class, back -> {
                assertThat(back.status()).isEqualTo(422);
                assertThat(back.body())
                        .contains(
                                log.verifier().key().toString(),
                                next.verifier().key().toString());
            });
            assertThat(offered(3, 5, next)).isInstanceOf(WitnessAnswer.Cosigned.class);
        }

        private WitnessAnswer offered(long old, int size, NoteSigner... signers) {
            MerkleTree tree = tree(size, "a");
            List<Hash> proof = old == 0 ? List.of() : Merkle.consistencyProof(tree, old, size);
            SignedNote note = note(tree, signers[0]);
            for (int i = 1; i < signers.length; i++) {
                note = note.with(signers[i].sign(note.text()));
            }
            Witness witness = new Witness(
                    key,
                    KeyRing.of(List.of(log.verifier(), next.verifier())),
                    new WitnessFolder(folder),
                    InstantSource.fixed(NOW));
            return witness.add(new AddCheckpoint(old, proof, note).toString());
        }
    }

    @Nested
    class Strangers {
        @Test
        void a_forged_checkpoint_is_refused() {
            NoteSigner forger = NoteSigner.generate("tandem.example", KeyKind.LOG, new SecureRandom());
            MerkleTree tree = tree(4, "a");
            SignedNote forged =
                    new Checkpoint(new Origin("tandem.example", SPACE, 1).toString(), 4, tree.root()).sign(forger);
            assertThat(witness().add(new AddCheckpoint(0, List.of(), forged).toString()))
                    .isInstanceOf(WitnessAnswer.Unsigned.class);
        }

        /** Under the name and number of the log's own key, which alone proves nothing. */
        @Test
        void a_checkpoint_edited_under_its_signature_is_refused() {
            SignedNote edited =
                    new SignedNote(note(tree(4, "b")).text(), note(tree(4, "a")).signatures());
            assertThat(witness().add(new AddCheckpoint(0, List.of(), edited).toString()))
                    .isInstanceOf(WitnessAnswer.Unsigned.class);
        }

        @Test
        void a_log_that_it_does_not_watch_is_unknown() {
            NoteSigner other = NoteSigner.generate("other.example", KeyKind.LOG, new SecureRandom());
            SignedNote note =
                    new Checkpoint(new Origin("other.example", SPACE, 1).toString(), 0, Merkle.EMPTY).sign(other);
            assertThat(witness()
                            .add(new AddCheckpoint(0, List.of(), note).toString())
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void nonsense_is_malformed() {
            for (String body : List.of("", "old 1", "old x\n\n", "old 01\n\nx\n", "new 1\n\n")) {
                assertThat(witness().add(body)).as(body).isInstanceOf(WitnessAnswer.Malformed.class);
            }
        }
    }

    @Test
    void its_key_is_a_verifier_key_of_its_kind() {
        assertThat(NoteVerifier.parse(witness().key().toString()).kind()).isEqualTo(KeyKind.WITNESS);
    }
}
