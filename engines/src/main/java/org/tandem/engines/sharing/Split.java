package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tandem.engines.exact.Rational;

/**
 * Splits an amount in the currency's smallest unit by largest remainder (Hare and Hamilton): everyone gets the whole
 * part of the exact share, the units left over go one each to the largest remainders, ties to whoever stands earlier
 * in the order of the parties.
 *
 * <p>Guarantees: the parts add up to the amount; every part is less than one unit from its exact share; a weight of
 * zero gets nothing. A negative amount is split as the positive one with every sign reversed, so that a refund undoes
 * its payment to the cent. An amount of zero gives zeros.
 */
public final class Split {

    private Split() {}

    /**
     * @param amount in the smallest unit, of any sign
     * @param weights one a party in the order that decides ties; not negative, not all zero; need not add up to one
     * @throws IllegalArgumentException if a weight is negative or all are zero or there is none
     */
    public static List<BigInteger> byLargestRemainder(BigInteger amount, List<Rational> weights) {
        Rational total = totalOf(weights);
        return rounded(weights.stream()
                .map(weight -> Rational.of(amount).times(weight).over(total))
                .toList());
    }

    /** As {@link #byLargestRemainder(BigInteger, List)}, for parties by name. */
    public static <P> SequencedMap<P, BigInteger> byLargestRemainder(
            BigInteger amount, SequencedMap<P, Rational> weights) {
        return named(weights.sequencedKeySet(), byLargestRemainder(amount, List.copyOf(weights.sequencedValues())));
    }

    /** As {@link #byLargestRemainder(BigInteger, List)}, for whole weights. */
    public static long[] byLargestRemainder(long amount, long... weights) {
        List<Rational> exact = LongStream.of(weights).mapToObj(Rational::of).toList();
        return byLargestRemainder(BigInteger.valueOf(amount), exact).stream()
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    /**
     * Rounds exact shares of any sign to whole units without changing their total.
     *
     * @param shares exact shares whose total is a whole number
     * @throws IllegalArgumentException if the total is not whole
     */
    public static List<BigInteger> rounded(List<Rational> shares) {
        Rational total = sum(shares);
        if (!total.isWhole()) {
            throw new IllegalArgumentException(
                    "The shares %s add up to %s, which is not a whole number of units. Maybe one share is missing."
                            .formatted(shares, total));
        }
        return total.signum() >= 0 ? roundedUp(shares) : negated(roundedUp(mirrored(shares)));
    }

    /** As {@link #rounded(List)}, for parties by name. */
    public static <P> SequencedMap<P, BigInteger> rounded(SequencedMap<P, Rational> shares) {
        return named(shares.sequencedKeySet(), rounded(List.copyOf(shares.sequencedValues())));
    }

    private static List<BigInteger> roundedUp(List<Rational> shares) {
        List<BigInteger> parts =
                new ArrayList<>(shares.stream().map(Rational::floor).toList());
        int left = sum(shares)
                .numerator()
                .subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        byRemainder(shares).stream()
                .limit(left)
                .forEach(party -> parts.set(party, parts.get(party).add(BigInteger.ONE)));
        return Collections.unmodifiableList(parts);
    }

    private static List<Integer> byRemainder(List<Rational> shares) {
        List<Rational> remainders = shares.stream()
                .map(share -> share.minus(Rational.of(share.floor())))
                .toList();
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, Rational>comparing(remainders::get).reversed())
                .toList();
    }

    private static List<Rational> mirrored(List<Rational> shares) {
        return shares.stream().map(Rational::negate).toList();
    }

    private static List<BigInteger> negated(List<BigInteger> parts) {
        return parts.stream().map(BigInteger::negate).toList();
    }

    private static Rational totalOf(List<Rational> weights) {
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(
                    "The weights %s contain a negative one. Maybe a loss should be split as a negative amount."
                            .formatted(weights));
        }
        Rational total = sum(weights);
        if (total.signum() == 0) {
            throw new IllegalArgumentException(
                    "The weights %s are all zero, so nobody can get anything. Maybe the shares were not entered yet."
                            .formatted(weights));
        }
        return total;
    }

    static Rational sum(Collection<Rational> numbers) {
        return numbers.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static <P> SequencedMap<P, BigInteger> named(Collection<P> parties, List<BigInteger> parts) {
        SequencedMap<P, BigInteger> named = new LinkedHashMap<>();
        int next = 0;
        for (P party : parties) {
            named.put(party, parts.get(next++));
        }
        return Collections.unmodifiableSequencedMap(named);
    }
}
