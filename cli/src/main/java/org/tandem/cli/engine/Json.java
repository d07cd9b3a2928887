package org.tandem.cli.engine;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the engines read and write it: strict when reading, declared order and full precision when writing. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(Include.NON_NULL))
            .build();

    private Json() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String file, InputStream stream, Class<T> type) throws IOException {
        try (stream) {
            T value = MAPPER.readValue(stream, type);
            if (value == null) {
                throw BadInput.in(file, "It holds null. Maybe the wrong file.");
            }
            return value;
        } catch (JacksonException trouble) {
            throw bad(file, trouble);
        }
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
