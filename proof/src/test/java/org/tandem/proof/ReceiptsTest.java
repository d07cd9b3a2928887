package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.proof.Tries.tries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Receipts are verified offline; whatever was altered is named. [C16, E9] */
class ReceiptsTest {
    private final SampleLog log = SampleLog.of(11);
    private final Receipt receipt = log.receipt(6);

    @Test
    void anHonestReceiptIsProvedAndSaysWhat() {
        assertThat(verdict(receipt)).isInstanceOfSatisfying(Verdict.Proved.class, proved -> {
            assertThat(proved.checkpoint().size()).isEqualTo(11);
            assertThat(proved.explain()).contains("number 7 of the 11 records of space " + log.space());
        });
    }

    @Test
    void everyReceiptOfALogIsProvedAlsoAfterWritingAndReading() {
        for (int index = 0; index < 11; index++) {
            String json = log.receipt(index).toJson();
            assertThat(Receipt.parse(json)).isEqualTo(log.receipt(index));
            assertThat(verdict(json)).isInstanceOf(Verdict.Proved.class);
        }
    }

    @Test
    void cosignaturesOfKnownWitnessesAreListedBehindTheLog() {
        SignedNote note = receipt.place().checkpoint();
        NoteSigner witness = SampleLog.key("partner.example", KeyKind.WITNESS);
        Instant time = Instant.parse("2026-11-22T10:30:00Z");
        Receipt cosigned = with(note.with(witness.cosign(note.text(), time)));

        Verdict verdict = Receipts.verify(cosigned, List.of(witness.verifier(), log.key()));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Proved.class,
                        proved -> assertThat(proved.by())
                                .extracting(by -> by.key().name())
                                .containsExactly("tandem.example", "partner.example"));
        assertThat(failure(Receipts.verify(cosigned, List.of(witness.verifier()))))
                .isEqualTo("unknown-key");
    }

    @Nested
    class Named {
        @Test
        void anAlteredPayload() {
            Entry altered = new Entry(log.space(), receipt.entry().salt(), "{\"fact\":\"forged\"}");
            assertThat(failure(with(altered))).isEqualTo("payload-altered");
        }

        @Test
        void anAlteredSalt() {
            Entry altered = new Entry(
                    log.space(), Salt.of(new byte[32]), receipt.entry().payload());
            assertThat(failure(with(altered))).isEqualTo("salt-altered");
        }

        @Test
        void anAlteredPayloadWithEveryHashMadeToFit() {
            Entry forged = new Entry(log.space(), receipt.entry().salt(), "forged");
            assertThat(failure(verdict(Receipt.of(forged, receipt.place())))).isEqualTo("proof-wrong");
        }

        @Test
        void aReceiptRelabelledToAnotherSpace() {
            UUID other = new UUID(7, 8);
            Entry moved =
                    new Entry(other, receipt.entry().salt(), receipt.entry().payload());
            assertThat(failure(with(moved))).isEqualTo("wrong-space");
            assertThat(failure(verdict(Receipt.of(moved, receipt.place())))).isEqualTo("wrong-space");
        }

        @Test
        void anotherIndex() {
            Place place = new Place(5, receipt.place().proof(), receipt.place().checkpoint());
            assertThat(failure(with(place))).isEqualTo("proof-wrong");
        }

        @Test
        void anIndexBeyondTheLogAndAProofThatIsTooLong() {
            SignedNote note = receipt.place().checkpoint();
            List<Hash> proof = receipt.place().proof();
            assertThat(failure(with(new Place(11, proof, note)))).isEqualTo("size-mismatch");
            assertThat(failure(with(new Place(6, proof.subList(1, proof.size()), note))))
                    .isEqualTo("size-mismatch");
        }

        @Test
        void aCheckpointThatWasEdited() {
            SignedNote note = receipt.place().checkpoint();
            SignedNote edited = new SignedNote(note.text().replace("\n11\n", "\n12\n"), note.signatures());
            assertThat(failure(verdict(with(edited)))).isEqualTo("checkpoint-signature-wrong");
        }

        @Test
        void aKeyThatTheReaderDoesNotTrust() {
            NoteVerifier other = SampleLog.key("tandem.example", KeyKind.LOG).verifier();
            assertThat(failure(Receipts.verify(receipt, List.of(other)))).isEqualTo("unknown-key");
            assertThat(failure(Receipts.verify(receipt, List.of()))).isEqualTo("unknown-key");
        }

        @Test
        void aTrustedKeyThatSignsAnotherHostsLog() {
            NoteSigner other = SampleLog.key("other.example", KeyKind.LOG);
            SignedNote signed = SignedNote.sign(receipt.place().checkpoint().text(), other);
            assertThat(failure(Receipts.verify(with(signed), List.of(other.verifier()))))
                    .isEqualTo("foreign-log");
        }

        @Test
        void aSignedTextThatIsNoCheckpoint() {
            assertThat(failure(verdict(with(log.sign("a greeting\n"))))).isEqualTo("checkpoint-malformed");
            assertThat(failure(verdict(with(log.sign("elsewhere\n11\n" + log.root() + "\n")))))
                    .isEqualTo("checkpoint-malformed");
        }

        @Test
        void aFileThatIsNoReceipt() {
            String json = receipt.toJson();
            for (String broken : List.of(
                    "",
                    "[]",
                    "7",
                    "{}",
                    json + "x",
                    json.replace("tandem-receipt/1", "tandem-receipt/2"),
                    json.replace("\"index\" : 6", "\"index\" : 6.0"),
                    json.replace("\"index\" : 6", "\"index\" : \"6\""),
                    json.replace("\"index\" : 6", "\"index\" : 6, \"index\" : 6"),
                    json.replace("\"index\" : 6", "\"index\" : 6, \"more\" : 6"),
                    json.replace("\"proof\" : [ \"", "\"proof\" : [ 7, \""),
                    json.replace("fact", "\\ud800"))) {
                assertThat(broken).isNotEqualTo(json);
                assertThat(failure(verdict(broken))).as(broken).isEqualTo("malformed");
            }
        }
    }

    /** Whatever byte of the file is changed to whatever else: no longer proved, unless it says the same (white space). */
    @Test
    void anyAlteredByteIsDetected() {
        tries(4000, draw -> {
            int at = draw.between(0, 100_000);
            byte value = (byte) draw.between(Byte.MIN_VALUE, Byte.MAX_VALUE);
            byte[] json = receipt.toJson().getBytes(StandardCharsets.UTF_8);
            int index = at % json.length;
            byte before = json[index];
            json[index] = value;

            if (Receipts.verify(json, keys()) instanceof Verdict.Proved proved) {
                assertThat(proved.receipt()).isEqualTo(receipt);
                assertThat(value).isIn(before, (byte) ' ', (byte) '\n', (byte) '\r', (byte) '\t');
            }
        });
    }

    private Collection<NoteVerifier> keys() {
        return List.of(log.key());
    }

    private Verdict verdict(String json) {
        return Receipts.verify(json.getBytes(StandardCharsets.UTF_8), keys());
    }

    private Verdict verdict(Receipt altered) {
        return Receipts.verify(altered, keys());
    }

    private String failure(Receipt altered) {
        return failure(verdict(altered));
    }

    private static String failure(Verdict verdict) {
        assertThat(verdict.explain()).isNotBlank().endsWith(".");
        return verdict instanceof Verdict.NotProved not ? not.failure() : "proved";
    }

    private Receipt with(Entry entry) {
        return new Receipt(entry, receipt.payloadHash(), receipt.leaf(), receipt.place());
    }

    private Receipt with(Place place) {
        return new Receipt(receipt.entry(), receipt.payloadHash(), receipt.leaf(), place);
    }

    private Receipt with(SignedNote note) {
        return with(new Place(receipt.place().index(), receipt.place().proof(), note));
    }
}
