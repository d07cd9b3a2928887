package org.tandem.engines.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A fraction in lowest terms with a positive denominator; two equal numbers are equal objects.
 *
 * <p>Nothing here rounds except {@link #doubleValue()} and {@link #toDecimal(int)}, which say so. A denominator of zero
 * is refused with an {@link ArithmeticException}.
 *
 * <p>Why not a library's fraction: this type stands in the signatures that other modules call, reads percentages and
 * decimals exactly as people write them, and must not tie its callers to a mathematics library.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    "The fraction %s/0 has no value. Maybe a total of weights is zero.".formatted(numerator));
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Rational of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    public static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    /** In lowest terms; an {@code ArithmeticException} for a denominator of 0. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Exactly the decimal's value. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact())
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Reads {@code 3}, {@code -0.25}, {@code 1e3}, {@code 5/3} and {@code 25 %} exactly as written.
     *
     * @throws IllegalArgumentException for anything else, with the text and advice
     */
    public static Rational parse(String text) {
        try {
            return parseTrimmed(text.strip());
        } catch (NumberFormatException | ArithmeticException notANumber) {
            throw new IllegalArgumentException(
                    "The text \"%s\" is not a number. Maybe write it as 3, -0.25, 5/3 or 25 %%.".formatted(text),
                    notANumber);
        }
    }

    private static Rational parseTrimmed(String text) {
        if (text.endsWith("%")) {
            return parseTrimmed(text.substring(0, text.length() - 1).strip()).over(of(100));
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(bounded(new BigDecimal(text)))
                : parseTrimmed(text.substring(0, slash).strip())
                        .over(parseTrimmed(text.substring(slash + 1).strip()));
    }

    /** A text such as 1e999999999 would fill the memory with its digits. */
    private static BigDecimal bounded(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > 1_000) {
            throw new NumberFormatException("more than a thousand digits");
        }
        return decimal;
    }

    public Rational plus(Rational other) {
        return denominator.equals(other.denominator)
                ? new Rational(numerator.add(other.numerator), denominator)
                : new Rational(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long factor) {
        return times(of(factor));
    }

    /** Divided; an {@code ArithmeticException} for a divisor of 0. */
    public Rational over(Rational divisor) {
        return new Rational(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    /** Whether the denominator is 1. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The largest whole number that is not above this one: -1/2 gives -1. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number that is not below this one: -1/2 gives 0. */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    /** The whole part, towards zero: -3/2 gives -1. */
    public BigInteger truncate() {
        return numerator.divide(denominator);
    }

    /** The nearest decimal with so many digits after the point, halves to the even digit. */
    public BigDecimal toDecimal(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_EVEN);
    }

    /** Correctly rounded to 20 digits, then to the nearest double. */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(20))
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 5/3}, or {@code 5} for a whole number. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
