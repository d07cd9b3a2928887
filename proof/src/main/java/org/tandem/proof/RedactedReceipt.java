package org.tandem.proof;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left to keep of a fact whose words were taken: its leaf in the place of words and salt, where that stands, and
 * the whole receipt of the record that says by whom and why.
 */
public record RedactedReceipt(UUID space, Leaf leaf, Place place, Receipt redaction) {
    static final String FORMAT = "tandem-redacted-receipt/1";
    private static final Set<String> FIELDS =
            Set.of("format", "space", "leaf", "index", "proof", "checkpoint", "redaction");

    /** @throws MalformedException unless {@code json} has format 1, with nothing more and nothing less */
    public static RedactedReceipt parse(String json) {
        StrictJson fields = StrictJson.read(json, FIELDS);
        return new RedactedReceipt(
                Origin.uuid(fields.text("space")),
                Leaf.parse(fields.bytes("leaf")),
                ReceiptJson.place(fields),
                ReceiptJson.receipt(fields.json().get("redaction")));
    }

    public String toJson() {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("format", FORMAT)
                .put("space", space.toString())
                .put("leaf", Base64Text.of(leaf.data()));
        ReceiptJson.place(place, json);
        json.set("redaction", ReceiptJson.json(redaction));
        return json.toPrettyString() + "\n";
    }

    /** Whether the redaction's record is about just this leaf. */
    boolean meansThis() {
        return Redaction.of(redaction).map(Redaction::leaf).stream().toList().equals(List.of(leaf.hash()));
    }
}
