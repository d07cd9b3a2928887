package org.tandem.engines.selection;

import java.math.BigInteger;
import java.util.List;
import org.tandem.engines.exact.Rational;

/**
 * Numbers as whole ones, each times {@code scale}: exactly where the solver's range allows it, else rounded to 48 bits.
 *
 * @param exact whether nothing was rounded
 */
record Scaled(long[] numbers, Rational scale, boolean exact) {
    private static final BigInteger MOST = BigInteger.TWO.pow(50);
    private static final BigInteger ROUNDED = BigInteger.TWO.pow(48);
    /** Sums of the numbers stay below; a limit beyond limits nothing. */
    private static final BigInteger FAR = BigInteger.TWO.pow(61);

    /** @param up which way to round */
    static Scaled of(List<Rational> numbers, boolean up) {
        Rational scale = Rational.of(numbers.stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b)));
        Rational most = numbers.stream().map(Rational::abs).reduce(Rational.ZERO, Rational::max);
        boolean exact = most.times(scale).compareTo(Rational.of(MOST)) <= 0;
        Rational used = exact ? scale : Rational.of(ROUNDED).over(most);
        return new Scaled(
                numbers.stream()
                        .map(number -> number.times(used))
                        .map(number -> up ? number.ceiling() : number.floor())
                        .mapToLong(BigInteger::longValueExact)
                        .toArray(),
                used,
                exact);
    }

    /** The largest whole number whose {@code 1 / scale} is not above a limit, within the range of sums. */
    long within(Rational limit) {
        return limit.times(scale).floor().min(FAR).max(FAR.negate()).longValueExact();
    }

    /** What a sum of the numbers, as the solver says it, stands for. */
    Rational meaning(double sum) {
        return Rational.of(Math.round(sum)).over(scale);
    }
}
