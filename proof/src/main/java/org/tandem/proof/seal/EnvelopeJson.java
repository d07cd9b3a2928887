package org.tandem.proof.seal;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;
import org.tandem.proof.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes as JSON, format 1 ({@code docs/proof.md}). */
final class EnvelopeJson {
    private static final String FORMAT = "tandem-envelope/1";
    private static final Set<String> FIELDS =
            Set.of("format", "box", "commitment", "size", "recipient", "name", "k", "shares");
    private static final Set<String> SHARE = Set.of("custodian", "hash", "sealed");
    private static final int LONGEST = 100_000;

    private EnvelopeJson() {}

    static String write(Envelope envelope) {
        ObjectNode json = StrictJson.MAPPER
                .createObjectNode()
                .put("format", FORMAT)
                .put("box", envelope.box())
                .put("commitment", envelope.commitment().toString())
                .put("size", envelope.size())
                .put("recipient", envelope.recipient().text())
                .put("name", Base64.getEncoder().encodeToString(envelope.name()))
                .put("k", envelope.k());
        ArrayNode shares = json.putArray("shares");
        envelope.shares()
                .forEach(share -> shares.addObject()
                        .put("custodian", share.custodian().text())
                        .put("hash", share.hash().toString())
                        .put("sealed", Base64.getEncoder().encodeToString(share.sealed())));
        return json.toPrettyString() + "\n";
    }

    static Envelope read(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedException("An envelope has at most %d characters, not %d. Maybe this is the file in it."
                    .formatted(LONGEST, text.length()));
        }
        StrictJson json = StrictJson.read(text, FIELDS);
        if (!json.text("format").equals(FORMAT)) {
            throw new MalformedException("The format is '%s'; this program reads '%s'. Maybe use a newer one."
                    .formatted(json.text("format"), FORMAT));
        }
        return new Envelope(
                json.text("box"),
                Hash.parse(json.text("commitment")),
                json.index("size"),
                new AgeRecipient(json.text("recipient")),
                json.bytes("name"),
                (int) Math.min(json.index("k"), Integer.MAX_VALUE),
                shares(json.json().get("shares")));
    }

    private static List<Envelope.Locked> shares(JsonNode shares) {
        if (!shares.isArray()) {
            throw new MalformedException("The shares are no list.");
        }
        return shares.valueStream()
                .map(share -> StrictJson.of(share, SHARE))
                .map(share -> new Envelope.Locked(
                        new AgeRecipient(share.text("custodian")),
                        Hash.parse(share.text("hash")),
                        share.bytes("sealed")))
                .toList();
    }
}
