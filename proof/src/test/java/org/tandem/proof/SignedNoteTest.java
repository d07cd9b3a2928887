package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The example of golang.org/x/mod/sumdb/note, whose format C2SP signed-note writes down. */
    @Nested
    class GoExample {
        private static final String PRIVATE =
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        private static final String LINE = "\u2014 PeterNeumann"
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        @Test
        void thePrivateKeyGivesThePublicOneAndIsWrittenAsItWasRead() {
            NoteSigner signer = NoteSigner.parse(PRIVATE);
            assertThat(signer.verifier()).hasToString(PUBLIC);
            assertThat(signer.privateKey()).isEqualTo(PRIVATE);
        }

        @Test
        void theSignatureIsTheSameByteForByte() {
            SignedNote note = SignedNote.sign(TEXT, NoteSigner.parse(PRIVATE));
            assertThat(note).hasToString(TEXT + "\n" + LINE);
        }

        @Test
        void theNoteIsReadAndVerified() {
            SignedNote note = SignedNote.parse(TEXT + "\n" + LINE);
            NoteVerifier key = NoteVerifier.parse(PUBLIC);
            assertThat(note.text()).isEqualTo(TEXT);
            assertThat(note.check(List.of(key)))
                    .isEqualTo(new NoteCheck.Signed(List.of(new NoteCheck.By(key, Optional.empty()))));
        }
    }

    @Nested
    class Checking {
        private final NoteSigner log = key("tandem.example", KeyKind.LOG);
        private final NoteSigner witness = key("partner.example", KeyKind.WITNESS);
        private final Instant time = Instant.parse("2026-11-22T10:30:00Z");
        private final SignedNote note = SignedNote.sign("a\n\nb\n", log);

        @Test
        void anUnknownKeyIsIgnoredAndNamed() {
            assertThat(note.check(List.of(key("tandem.example", KeyKind.LOG).verifier())))
                    .isEqualTo(new NoteCheck.Unknown(List.of(log.verifier().key())));
        }

        @Test
        void aKnownKeyOnAnotherTextIsWrong() {
            SignedNote other = new SignedNote("a\n\nc\n", note.signatures());
            assertThat(other.check(List.of(log.verifier()))).isEqualTo(new NoteCheck.Wrong(log.verifier()));
        }

        @Test
        void aWitnessSignsWithItsTime() {
            SignedNote cosigned = note.with(witness.cosign(note.text(), time));
            assertThat(SignedNote.parse(cosigned.toString()).check(List.of(witness.verifier())))
                    .isEqualTo(new NoteCheck.Signed(List.of(new NoteCheck.By(witness.verifier(), Optional.of(time)))));
        }

        @Test
        void aWitnessTimeThatWasChangedIsWrong() {
            NoteSignature line = witness.cosign(note.text(), time);
            byte[] bytes = line.signature();
            bytes[7]++;
            SignedNote late = note.with(NoteSignature.of(witness.verifier().key(), bytes));
            assertThat(late.check(List.of(witness.verifier(), log.verifier())))
                    .isEqualTo(new NoteCheck.Wrong(witness.verifier()));
        }

        @Test
        void aWitnessKeyDoesNotSignAsALog() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> witness.sign("a\n"))
                    .withMessageContaining("cosign");
        }

        @Test
        void aKeyWrittenAndReadIsTheSame() {
            assertThat(NoteVerifier.parse(witness.verifier().toString())).isEqualTo(witness.verifier());
            assertThat(NoteSigner.parse(witness.privateKey()).verifier()).isEqualTo(witness.verifier());
            assertThat(witness)
                    .hasToString("NoteSigner[%s]".formatted(witness.verifier().key()));
        }

        private static NoteSigner key(String name, KeyKind kind) {
            return NoteSigner.generate(name, kind, new SecureRandom());
        }
    }

    @Nested
    class Malformed {
        @Test
        void notesKeysAndCheckpointsThatAreNoneAreRefusedWithTheReason() {
            refused(() -> SignedNote.parse("text\n"), "empty line");
            refused(() -> SignedNote.parse("text\n\n"), "1 to 100");
            refused(() -> SignedNote.parse("text\n\n- a AAAAAAA=\n"), "signature line");
            refused(() -> SignedNote.parse("te\u0007xt\n\n\u2014 a AAAAAAA=\n"), "control");
            refused(() -> SignedNote.parse("text\n\n\u2014 a AAAA\n"), "too short");
            refused(() -> NoteVerifier.parse("receipt.pub"), "Maybe it is a file name");
            refused(() -> NoteVerifier.parse(GoExample.PUBLIC.replace("c74f", "c74e")), "does not belong");
            refused(() -> NoteVerifier.parse(GoExample.PUBLIC.replace("+ARp", "+Axp")), "type 0x03");
            refused(() -> NoteSigner.parse(GoExample.PUBLIC), "verifier key");
            refused(() -> Checkpoint.parse("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"), "'01'");
            refused(() -> Checkpoint.parse("a\n1\n"), "cut");
            refused(() -> Hash.parse("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="), "canonical");
        }

        @Test
        void aDamagedPrivateKeyIsNotQuoted() {
            String damaged = GoExample.PRIVATE + "!";
            assertThatExceptionOfType(MalformedException.class)
                    .isThrownBy(() -> NoteSigner.parse(damaged))
                    .withMessageNotContaining("AYEKFAL")
                    .withNoCause();
        }

        private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
            assertThatExceptionOfType(MalformedException.class).isThrownBy(call).withMessageContaining(reason);
        }
    }

    @Test
    void theC2spExampleCheckpointIsReadAndWritten() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "extension\n").extensions()).containsExactly("extension");
    }
}
