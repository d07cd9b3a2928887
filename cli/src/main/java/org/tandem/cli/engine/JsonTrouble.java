package org.tandem.cli.engine;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON file, in words for whoever wrote it: the place, the value, the rule. */
final class JsonTrouble {
    private JsonTrouble() {}

    static BadInput of(String file, JacksonException trouble, JsonParser parser) {
        String rule = rule(trouble, parser);
        TokenStreamLocation place = trouble.getLocation();
        return place == null
                ? BadInput.in(file, rule)
                : BadInput.at(file, place.getLineNr(), String.valueOf(place.getColumnNr()), rule);
    }

    private static String rule(JacksonException trouble, JsonParser parser) {
        return switch (trouble) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case MismatchedInputException _
            when parser.currentToken() == null -> "The file is empty. Maybe it was not written yet.";
            case MismatchedInputException wrong ->
                "%s is %s, but must be %s."
                        .formatted(
                                path(trouble),
                                given(parser),
                                element(trouble, parser) ? "a number" : wanted(wrong.getTargetType()));
            default -> broken(trouble);
        };
    }

    /** Whether a text or null stands in a row of numbers. */
    private static boolean element(JacksonException trouble, JsonParser parser) {
        boolean number = trouble instanceof MismatchedInputException wrong
                && wrong.getTargetType() != null
                && wrong.getTargetType().getName().endsWith("[D");
        return number && path(trouble).endsWith("]") && parser.currentToken().isScalarValue();
    }

    private static String unknown(UnrecognizedPropertyException trouble) {
        Collection<Object> known = trouble.getKnownPropertyIds();
        return "There is no field \"%s\" here%s. Maybe a different spelling."
                .formatted(
                        trouble.getPropertyName(),
                        known == null
                                ? ""
                                : ", only "
                                        + new TreeSet<>(known.stream()
                                                .map(String::valueOf)
                                                .toList()));
    }

    /** The parser's own words, without its advice about its settings. */
    private static String broken(JacksonException trouble) {
        String words = String.valueOf(trouble.getOriginalMessage())
                .replaceAll("(?s)(: (maybe|enable|was expecting)|\\(disable| \\(for |; expected).*", "");
        return (trouble.getPath().isEmpty() ? words : words + " (at " + path(trouble) + ")")
                + ". Maybe a comma, a quote or a bracket too many or too few.";
    }

    private static String given(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "\"" + parser.getString() + "\"";
            case null, default -> String.valueOf(parser.getString());
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "of another kind";
        }
        if (type == Integer.class || type == Long.class || type == BigInteger.class) {
            return type == Integer.class ? "a whole number below 2^31" : "a whole number";
        }
        if (type == Rational.class) {
            return "a number, or a fraction such as \"5/3\"";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return type.isArray() || List.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type)
                ? "a list"
                : Map.class.isAssignableFrom(type) || type.isRecord() ? "an object {...}" : "of another kind";
    }

    static String path(JacksonException trouble) {
        StringBuilder path = new StringBuilder();
        trouble.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.isEmpty() ? "The whole" : path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}
