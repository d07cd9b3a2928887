package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A record without its words is proved by its leaf, beside the record that says who took them and why. */
class RedactedReceiptTest {
    private static final UUID SPACE = UUID.fromString("0199c1de-7a00-7000-8000-00000000000a");
    private static final String REASON = "a private number";

    private final NoteSigner signer = SampleLog.key("tandem.example", KeyKind.LOG);
    private final Entry redacted = entry("{\"type\":\"NeedStated\",\"data\":{\"title\":\"Call 555 7\"}}");
    private final Entry other = entry("{\"type\":\"NeedStated\",\"data\":{\"title\":\"Faster answers\"}}");
    private final Entry redaction = redactionOf(redacted);
    private final MerkleTree tree = MerkleTree.of(List.of(
            redacted.leaf().data(), other.leaf().data(), redaction.leaf().data()));
    private final RedactedReceipt receipt =
            new RedactedReceipt(SPACE, redacted.leaf(), place(0), Receipt.of(redaction, place(2)));

    private static Entry entry(String payload) {
        return new Entry(SPACE, Salt.random(new SecureRandom()), payload);
    }

    private static Entry redactionOf(Entry entry) {
        return entry(
                "{\"type\":\"Redacted\",\"at\":\"2026-11-22T10:30:00Z\",\"person\":\"p\",\"party\":\"o\",\"data\":{\"redacted\":\"f\",\"reason\":\"%s\",\"leaf\":\"%s\"}}"
                        .formatted(REASON, entry.leaf().hash()));
    }

    private Place place(int index) {
        String origin = new Origin("tandem.example", SPACE, 1).toString();
        return new Place(
                index,
                Merkle.inclusionProof(tree, index, tree.size()),
                new Checkpoint(origin, tree.size(), tree.root()).sign(signer));
    }

    private Verdict verdict(RedactedReceipt given) {
        return Receipts.verify(given.toJson().getBytes(StandardCharsets.UTF_8), KeyRing.of(List.of(signer.verifier())));
    }

    @Test
    void it_is_proved_with_who_and_why_and_without_a_word() {
        assertThat(verdict(receipt)).isInstanceOfSatisfying(Verdict.ProvedRedacted.class, proved -> {
            assertThat(proved.receipt()).isEqualTo(receipt);
            assertThat(proved.redaction().reason()).isEqualTo(REASON);
            assertThat(proved.redaction().person()).isEqualTo("p");
            assertThat(proved.explain()).contains("Number 1 of the 3 records", "record number 3");
        });
        assertThat(receipt.toJson())
                .doesNotContain("555 7")
                .doesNotContain(redacted.salt().base64());
    }

    @Nested
    class Is_refused {
        @Test
        void with_the_redaction_of_another_record() {
            Entry elsewhere = redactionOf(other);
            MerkleTree wrong = MerkleTree.of(List.of(
                    redacted.leaf().data(),
                    other.leaf().data(),
                    elsewhere.leaf().data()));
            RedactedReceipt mixed =
                    new RedactedReceipt(SPACE, redacted.leaf(), in(wrong, 0), Receipt.of(elsewhere, in(wrong, 2)));
            assertThat(failure(mixed)).isEqualTo("redaction-of-another");
        }

        @Test
        void with_a_record_that_is_no_redaction() {
            assertThat(failure(new RedactedReceipt(SPACE, redacted.leaf(), place(0), Receipt.of(other, place(1)))))
                    .isEqualTo("redaction-of-another");
        }

        @Test
        void with_a_reason_that_was_altered() {
            Entry forged =
                    new Entry(SPACE, redaction.salt(), redaction.payload().replace(REASON, "a mistake"));
            assertThat(failure(new RedactedReceipt(SPACE, redacted.leaf(), place(0), Receipt.of(forged, place(2)))))
                    .isEqualTo("proof-wrong");
        }

        @Test
        void with_another_leaf_or_place() {
            assertThat(failure(new RedactedReceipt(SPACE, other.leaf(), place(0), receipt.redaction())))
                    .isEqualTo("proof-wrong");
            assertThat(failure(new RedactedReceipt(SPACE, redacted.leaf(), place(1), receipt.redaction())))
                    .isEqualTo("proof-wrong");
            assertThat(failure(new RedactedReceipt(new UUID(7, 8), redacted.leaf(), place(0), receipt.redaction())))
                    .isEqualTo("wrong-space");
        }

        @Test
        void as_a_file_with_more_or_less_in_it() {
            byte[] more = receipt.toJson()
                    .replaceFirst("\"index\"", "\"more\" : 1, \"index\"")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(Receipts.verify(more, List.of(signer.verifier()))).isInstanceOf(Verdict.Malformed.class);
        }
    }

    private Place in(MerkleTree wrong, int index) {
        String origin = new Origin("tandem.example", SPACE, 1).toString();
        return new Place(
                index,
                Merkle.inclusionProof(wrong, index, wrong.size()),
                new Checkpoint(origin, wrong.size(), wrong.root()).sign(signer));
    }

    private String failure(RedactedReceipt given) {
        return ((Verdict.NotProved) verdict(given)).failure();
    }
}
