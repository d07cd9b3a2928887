package org.tandem.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Receipts as JSON, format 1 ({@code docs/proof.md}). Strict: a field too many, too few, or twice is refused. */
final class ReceiptJson {
    static final String FORMAT = "tandem-receipt/1";
    private static final Set<String> FIELDS =
            Set.of("format", "space", "payload", "salt", "payloadHash", "leaf", "index", "proof", "checkpoint");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        ObjectNode json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("space", receipt.entry().space().toString())
                .put("payload", receipt.entry().payload())
                .put("salt", receipt.entry().salt().base64())
                .put("payloadHash", receipt.payloadHash().toString())
                .put("leaf", Base64Text.of(receipt.leaf().data()))
                .put("index", receipt.place().index());
        ArrayNode proof = json.putArray("proof");
        receipt.place().proof().forEach(hash -> proof.add(hash.toString()));
        json.put("checkpoint", receipt.place().checkpoint().toString());
        return JSON.writeValueAsString(json) + "\n";
    }

    static Receipt read(String text) {
        JsonNode json = tree(text);
        requireFields(json);
        if (!text(json, "format").equals(FORMAT)) {
            throw new MalformedException("The format is '%s'; this program reads '%s'. Maybe use a newer one."
                    .formatted(text(json, "format"), FORMAT));
        }
        return new Receipt(
                entry(json),
                Hash.parse(text(json, "payloadHash")),
                Leaf.parse(Base64Text.bytes(text(json, "leaf"))),
                new Place(index(json), proof(json), SignedNote.parse(text(json, "checkpoint"))));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedException("This is not JSON: %s.".formatted(e.getOriginalMessage()), e);
        }
    }

    private static void requireFields(JsonNode json) {
        Set<String> found = new TreeSet<>(json.propertyNames());
        if (!json.isObject() || !found.equals(FIELDS)) {
            throw new MalformedException("A receipt has the fields %s, not %s. Maybe this is another file."
                    .formatted(new TreeSet<>(FIELDS), found));
        }
    }

    private static Entry entry(JsonNode json) {
        Entry entry = new Entry(
                Origin.uuid(text(json, "space")), Salt.of(Base64Text.bytes(text(json, "salt"))), text(json, "payload"));
        entry.payloadBytes();
        return entry;
    }

    private static long index(JsonNode json) {
        JsonNode index = json.get("index");
        if (index.isIntegralNumber() && index.canConvertToLong() && index.longValue() >= 0) {
            return index.longValue();
        }
        throw new MalformedException("The index is %s, not a whole number from 0 on.".formatted(index));
    }

    private static List<Hash> proof(JsonNode json) {
        JsonNode proof = json.get("proof");
        if (!proof.isArray() || proof.size() > 63) {
            throw new MalformedException("The proof is not a list of at most 63 hashes.");
        }
        return proof.valueStream()
                .map(hash -> Hash.parse(string(hash, "proof")))
                .toList();
    }

    private static String text(JsonNode json, String field) {
        return string(json.get(field), field);
    }

    private static String string(JsonNode node, String field) {
        if (node.isString()) {
            return node.stringValue();
        }
        throw new MalformedException("The field '%s' holds %s, not a text.".formatted(field, node));
    }
}
