package org.tandem.cli.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.tandem.engines.exact.Rational;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Numbers that must not be rounded on the way in: counts, money, and fractions, also as texts such as "5/3". */
final class JsonNumbers {
    /** A number such as 1e999999999 would fill the memory with its digits. */
    private static final int MOST_DIGITS = 1_000;

    private JsonNumbers() {}

    static SimpleModule module() {
        return new SimpleModule("numbers")
                .addDeserializer(Integer.class, new Whole<>(Integer.class, BigInteger::intValueExact))
                .addDeserializer(Long.class, new Whole<>(Long.class, BigInteger::longValueExact))
                .addDeserializer(BigInteger.class, new Whole<>(BigInteger.class, whole -> whole))
                .addDeserializer(Rational.class, new Fraction());
    }

    private static boolean bounded(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) <= MOST_DIGITS;
    }

    /** A whole number, also written as 3.0 or 3e2. */
    private static final class Whole<T> extends StdDeserializer<T> {
        private final Function<BigInteger, T> exact;

        Whole(Class<T> type, Function<BigInteger, T> exact) {
            super(type);
            this.exact = exact;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken().isNumeric()) {
                try {
                    BigDecimal decimal = parser.getDecimalValue();
                    if (bounded(decimal)) {
                        return exact.apply(decimal.toBigIntegerExact());
                    }
                } catch (ArithmeticException notWholeOrTooLarge) {
                    return context.reportInputMismatch(this, "");
                }
            }
            return context.reportInputMismatch(this, "");
        }
    }

    private static final class Fraction extends StdDeserializer<Rational> {
        Fraction() {
            super(Rational.class);
        }

        @Override
        public Rational deserialize(JsonParser parser, DeserializationContext context) {
            try {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    return Rational.parse(parser.getString());
                }
                if (parser.currentToken().isNumeric() && bounded(parser.getDecimalValue())) {
                    return Rational.of(parser.getDecimalValue());
                }
            } catch (IllegalArgumentException noNumber) {
                return context.reportInputMismatch(this, "");
            }
            return context.reportInputMismatch(this, "");
        }
    }
}
