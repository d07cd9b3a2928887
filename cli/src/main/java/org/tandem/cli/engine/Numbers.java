package org.tandem.cli.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.tandem.engines.exact.Rational;

/** Fractions as JSON writes them: whole numbers whole, others as the nearest double. */
final class Numbers {
    private Numbers() {}

    static Number of(Rational value) {
        return value.isWhole() ? value.numerator() : (Number) value.doubleValue();
    }

    static SequencedMap<String, Number> of(Map<String, Rational> values) {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> numbers.put(name, of(value)));
        return numbers;
    }

    /** As fractions: {@code 5/3}. */
    static SequencedMap<String, String> exact(Map<String, Rational> values) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
