package org.tandem.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the record of a redaction says.
 *
 * @param leaf the leaf hash of the record whose words were taken
 * @param person who did it; null for who redacted what they had written under a pseudonym
 */
public record Redaction(
        Hash leaf,
        String reason,
        String at,
        @Nullable String person,
        @Nullable String party) {

    /** Empty unless the receipt is of such a record. */
    public static Optional<Redaction> of(Receipt receipt) {
        try {
            return of(StrictJson.MAPPER.readTree(receipt.entry().payload()));
        } catch (JacksonException | MalformedException anotherRecord) {
            return Optional.empty();
        }
    }

    private static Optional<Redaction> of(JsonNode payload) {
        JsonNode data = payload.path("data");
        return "Redacted".equals(text(payload, "type")) && data.path("leaf").isString()
                ? Optional.of(new Redaction(
                        Hash.parse(data.path("leaf").stringValue()),
                        StrictJson.text(data.path("reason"), "reason"),
                        StrictJson.text(payload.path("at"), "at"),
                        text(payload, "person"),
                        text(payload, "party")))
                : Optional.empty();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
