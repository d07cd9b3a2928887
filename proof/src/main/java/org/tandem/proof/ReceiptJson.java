package org.tandem.proof;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Receipts as JSON, format 1 ({@code docs/proof.md}). */
final class ReceiptJson {
    private static final String FORMAT = "tandem-receipt/1";
    private static final int LONGEST_PROOF = 63;
    private static final Set<String> FIELDS =
            Set.of("format", "space", "payload", "salt", "payloadHash", "leaf", "index", "proof", "checkpoint");

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        return json(receipt).toPrettyString() + "\n";
    }

    static ObjectNode json(Receipt receipt) {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("format", FORMAT)
                .put("space", receipt.entry().space().toString())
                .put("payload", receipt.entry().payload())
                .put("salt", receipt.entry().salt().base64())
                .put("payloadHash", receipt.payloadHash().toString())
                .put("leaf", Base64Text.of(receipt.leaf().data()));
        place(receipt.place(), json);
        return json;
    }

    static void place(Place place, ObjectNode json) {
        json.put("index", place.index());
        ArrayNode proof = json.putArray("proof");
        place.proof().forEach(hash -> proof.add(hash.toString()));
        json.put("checkpoint", place.checkpoint().toString());
    }

    static Receipt read(String text) {
        return receipt(StrictJson.read(text, FIELDS));
    }

    static Receipt receipt(JsonNode node) {
        return receipt(StrictJson.of(node, FIELDS));
    }

    private static Receipt receipt(StrictJson json) {
        if (!json.text("format").equals(FORMAT)) {
            throw new MalformedException("The format is '%s'; this program reads '%s'. Maybe use a newer one."
                    .formatted(json.text("format"), FORMAT));
        }
        return new Receipt(
                entry(json), Hash.parse(json.text("payloadHash")), Leaf.parse(json.bytes("leaf")), place(json));
    }

    static Place place(StrictJson json) {
        return new Place(json.index("index"), proof(json), SignedNote.parse(json.text("checkpoint")));
    }

    private static Entry entry(StrictJson json) {
        Entry entry = new Entry(Origin.uuid(json.text("space")), Salt.of(json.bytes("salt")), json.text("payload"));
        entry.payloadBytes();
        return entry;
    }

    private static List<Hash> proof(StrictJson json) {
        JsonNode proof = json.json().get("proof");
        if (!proof.isArray() || proof.size() > LONGEST_PROOF) {
            throw new MalformedException("The proof is not a list of at most %d hashes.".formatted(LONGEST_PROOF));
        }
        return proof.valueStream()
                .map(hash -> Hash.parse(StrictJson.text(hash, "proof")))
                .toList();
    }
}
