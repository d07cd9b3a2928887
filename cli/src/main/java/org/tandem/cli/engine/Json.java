package org.tandem.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the engines read and write it: strict when reading, declared order and full precision when writing.
 *
 * <p>Strict: every field is known, is there unless it is {@code @Nullable}, holds no null in a list unless that is
 * {@code @Nullable} too, and every number is a number, finite, and whole where a count is wanted (3.0 is whole).
 */
final class Json {
    private Json() {}

    /** One object: the fields of a record or map, then more of them. */
    static String text(Object fields, Map<String, ?> more) {
        return JsonText.of(fields, more);
    }

    static <T> T read(String file, InputStream stream, Class<T> type) throws IOException {
        try (stream;
                JsonParser parser = Reading.MAPPER.createParser(stream)) {
            T value = value(file, parser, type);
            if (value == null) {
                throw BadInput.in(file, "It holds null. Maybe the wrong file.");
            }
            Complete.check(file, value);
            return value;
        }
    }

    private static <T> T value(String file, JsonParser parser, Class<T> type) {
        try {
            return Reading.MAPPER.readValue(parser, type);
        } catch (JacksonException trouble) {
            throw JsonTrouble.of(file, trouble, parser);
        }
    }

    /** Only commands that read JSON wait for the library to start. */
    private static final class Reading {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(JsonNumbers.module())
                .build();
    }
}
