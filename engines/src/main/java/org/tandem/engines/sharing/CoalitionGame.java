package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * What every coalition of up to 24 players can gain by itself: a game with transferable utility.
 *
 * <p>A coalition is a bit mask over the order of the players (bit 0 is the first). The empty coalition is worth zero.
 * Values are kept as whole numbers over one common denominator, so that all that follows is exact.
 */
public final class CoalitionGame {

    /** More players need {@link SampledShapley}. */
    public static final int MOST_PLAYERS = 24;

    private final List<String> players;
    private final BigInteger denominator;
    private final long @Nullable [] small;
    private final BigInteger @Nullable [] big;

    private CoalitionGame(
            List<String> players, BigInteger denominator, long @Nullable [] small, BigInteger @Nullable [] big) {
        this.players = players;
        this.denominator = denominator;
        this.small = small;
        this.big = big;
    }

    /**
     * @param values by coalition mask, asked twice for each of 1 to 2^n - 1
     */
    public static CoalitionGame of(List<String> players, IntFunction<Rational> values) {
        List<String> named = checked(players);
        BigInteger denominator = BigInteger.ONE;
        BigInteger largest = BigInteger.ZERO;
        for (int mask = 1; mask < 1 << named.size(); mask++) {
            Rational value = values.apply(mask);
            denominator = leastCommon(denominator, value.denominator());
            largest = largest.max(value.abs().ceiling());
        }
        Rational scale = Rational.of(denominator);
        IntFunction<BigInteger> scaled = mask -> values.apply(mask).times(scale).numerator();
        return fitsLong(largest.multiply(denominator), named.size())
                ? new CoalitionGame(named, denominator, longs(named.size(), scaled), null)
                : new CoalitionGame(named, denominator, null, bigs(named.size(), scaled));
    }

    /** A game of whole values, each at most 2^(62 - n) in size. */
    public static CoalitionGame ofWhole(List<String> players, IntToLongFunction values) {
        List<String> named = checked(players);
        long[] small = new long[1 << named.size()];
        long bound = Long.MAX_VALUE >> (named.size() + 1);
        for (int mask = 1; mask < small.length; mask++) {
            small[mask] = values.applyAsLong(mask);
            if (Math.abs(small[mask]) > bound) {
                throw new IllegalArgumentException(
                        "The value %d of coalition %d is above %d. Maybe give the values as fractions instead."
                                .formatted(small[mask], mask, bound));
            }
        }
        return new CoalitionGame(named, BigInteger.ONE, small, null);
    }

    /**
     * A game from named coalitions; one that is not named is worth zero.
     *
     * @throws IllegalArgumentException if a coalition names somebody who does not play
     */
    public static CoalitionGame of(List<String> players, Map<Set<String>, Rational> values) {
        Map<Integer, Rational> byMask = values.entrySet().stream()
                .collect(Collectors.toMap(entry -> mask(players, entry.getKey()), Map.Entry::getValue));
        return of(players, mask -> byMask.getOrDefault(mask, Rational.ZERO));
    }

    /** The mask of some players. */
    public static int mask(List<String> players, Collection<String> coalition) {
        int mask = 0;
        for (String member : coalition) {
            int at = players.indexOf(member);
            if (at < 0) {
                throw new IllegalArgumentException(
                        "The coalition %s names \"%s\", who is not one of the players %s. Maybe a different spelling."
                                .formatted(coalition, member, players));
            }
            mask |= 1 << at;
        }
        return mask;
    }

    /** In the order of the bits of a coalition. */
    public List<String> players() {
        return players;
    }

    /** Number of players. */
    public int size() {
        return players.size();
    }

    /** The mask of all players. */
    public int everyone() {
        return (1 << size()) - 1;
    }

    /** What a coalition is worth; bit i stands for player i, and nobody is worth 0. */
    public Rational value(int mask) {
        return new Rational(scaled(mask), denominator);
    }

    /** The players of a mask, in their order. */
    public List<String> names(int mask) {
        return IntStream.range(0, size())
                .filter(player -> (mask >> player & 1) == 1)
                .mapToObj(players::get)
                .toList();
    }

    BigInteger denominator() {
        return denominator;
    }

    BigInteger scaled(int mask) {
        return big != null ? big[mask] : BigInteger.valueOf(small()[mask]);
    }

    /** How many bits the largest scaled value needs. */
    int largestBits() {
        int bits = 0;
        for (int mask = 1; mask <= everyone(); mask++) {
            bits = Math.max(bits, scaled(mask).bitLength());
        }
        return bits;
    }

    boolean isSmall() {
        return small != null;
    }

    /** Scaled values whose sum over all coalitions fits into a long; only if {@link #isSmall()}. */
    long[] small() {
        if (small == null) {
            throw new IllegalStateException("The values do not fit into longs. Maybe ask isSmall first.");
        }
        return small;
    }

    private static List<String> checked(List<String> players) {
        if (players.isEmpty() || players.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "A game needs 1 to %d players, not %d. Maybe sample the Shapley value instead."
                            .formatted(MOST_PLAYERS, players.size()));
        }
        if (new HashSet<>(players).size() < players.size()) {
            throw new IllegalArgumentException(
                    "The players %s repeat a name. Maybe two lists were joined.".formatted(players));
        }
        return List.copyOf(players);
    }

    private static BigInteger leastCommon(BigInteger a, BigInteger b) {
        return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
    }

    private static boolean fitsLong(BigInteger largest, int players) {
        return largest.bitLength() + players < 62;
    }

    private static long[] longs(int players, IntFunction<BigInteger> scaled) {
        long[] values = new long[1 << players];
        for (int mask = 1; mask < values.length; mask++) {
            values[mask] = scaled.apply(mask).longValueExact();
        }
        return values;
    }

    private static BigInteger[] bigs(int players, IntFunction<BigInteger> scaled) {
        BigInteger[] values = new BigInteger[1 << players];
        values[0] = BigInteger.ZERO;
        for (int mask = 1; mask < values.length; mask++) {
            values[mask] = scaled.apply(mask);
        }
        return values;
    }
}
