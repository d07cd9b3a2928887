package org.tandem.proof;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object with exactly the fields of its format: one too many, too few or twice is refused. For this module. */
public record StrictJson(JsonNode json) {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws MalformedException unless {@code text} is an object with just these fields */
    public static StrictJson read(String text, Set<String> fields) {
        return of(tree(text), fields);
    }

    /** As {@link #read}, for an object within another. */
    public static StrictJson of(JsonNode json, Set<String> fields) {
        Set<String> found = new TreeSet<>(json.propertyNames());
        if (!json.isObject() || !found.equals(fields)) {
            throw new MalformedException("The fields should be %s and are %s. Maybe this is another file."
                    .formatted(new TreeSet<>(fields), found));
        }
        return new StrictJson(json);
    }

    /** What a file says of itself in its field {@code format}; empty when it does not. */
    static String format(String text) {
        JsonNode format = tree(text).path("format");
        return format.isString() ? format.stringValue() : "";
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedException("This is not JSON: %s.".formatted(e.getOriginalMessage()), e);
        }
    }

    public String text(String field) {
        return text(json.get(field), field);
    }

    static String text(JsonNode node, String field) {
        if (node.isString()) {
            return node.stringValue();
        }
        throw new MalformedException("The field '%s' holds %s, not a text.".formatted(field, node));
    }

    public byte[] bytes(String field) {
        return Base64Text.bytes(text(field));
    }

    /** A whole number from 0 on. */
    public long index(String field) {
        JsonNode index = json.get(field);
        if (index.isIntegralNumber() && index.canConvertToLong() && index.longValue() >= 0) {
            return index.longValue();
        }
        throw new MalformedException("The field '%s' holds %s, not a whole number from 0 on.".formatted(field, index));
    }
}
