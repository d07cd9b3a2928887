package org.tandem.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the engines read and write it: strict when reading, declared order and full precision when writing. */
final class Json {
    private Json() {}

    static String text(Object value) {
        return JsonText.of(value);
    }

    static <T> T read(String file, InputStream stream, Class<T> type) throws IOException {
        try (stream) {
            T value = Reading.MAPPER.readValue(stream, type);
            if (value == null) {
                throw BadInput.in(file, "It holds null. Maybe the wrong file.");
            }
            return value;
        } catch (JacksonException trouble) {
            throw bad(file, trouble);
        }
    }

    /** Only commands that read JSON wait for the library to start. */
    private static final class Reading {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static BadInput bad(String file, JacksonException trouble) {
        TokenStreamLocation place = trouble.getLocation();
        String rule = trouble.getPath().isEmpty()
                ? trouble.getOriginalMessage()
                : trouble.getOriginalMessage() + " (at " + readable(trouble) + ")";
        return place == null
                ? BadInput.in(file, rule)
                : BadInput.at(file, place.getLineNr(), String.valueOf(place.getColumnNr()), rule);
    }

    private static String readable(JacksonException trouble) {
        StringBuilder path = new StringBuilder();
        trouble.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}
