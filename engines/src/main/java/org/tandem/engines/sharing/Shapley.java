package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.tandem.engines.exact.Rational;

/**
 * The exact Shapley value of up to 24 players: what a player adds on average, over all orders in which everybody could
 * have joined (Shapley 1953).
 *
 * <p>phi(i) = 1/n sum over k of the mean of v(S + i) - v(S) over all coalitions S of size k without i. Only the sums of
 * values by size, with and without each player, are needed: n 2^(n-1) additions.
 *
 * <p>Guarantees: the values add up to v(everyone); players who are exchangeable get the same; who never adds anything
 * gets nothing; the values of a sum of games add up.
 */
public final class Shapley {

    private Shapley() {}

    /** Exact, without sampling. */
    public static Shapley withDefaults() {
        return new Shapley();
    }

    /** Values in the order of the players, and what each adds by the place at which it joins. */
    public Result solve(CoalitionGame game) {
        BigInteger[][] with = game.isSmall() ? sums(game.size(), game.small()) : bigSums(game);
        SequencedMap<String, List<Rational>> byPosition = new LinkedHashMap<>();
        for (int player = 0; player < game.size(); player++) {
            byPosition.put(game.players().get(player), means(game, with, player));
        }
        SequencedMap<String, Rational> values = new LinkedHashMap<>();
        byPosition.forEach(
                (player, means) -> values.put(player, Split.sum(means).over(Rational.of(game.size()))));
        return new Result(
                Collections.unmodifiableSequencedMap(values), Collections.unmodifiableSequencedMap(byPosition));
    }

    /** Row i: by size, the sum of values of coalitions with player i; the last row: of all coalitions. */
    private static BigInteger[][] sums(int n, long[] values) {
        long[][] sums = new long[n + 1][n + 1];
        for (int mask = 1; mask < values.length; mask++) {
            int size = Integer.bitCount(mask);
            long value = values[mask];
            sums[n][size] += value;
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                sums[Integer.numberOfTrailingZeros(rest)][size] += value;
            }
        }
        return IntStream.rangeClosed(0, n)
                .mapToObj(row -> IntStream.rangeClosed(0, n)
                        .mapToObj(size -> BigInteger.valueOf(sums[row][size]))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }

    private static BigInteger[][] bigSums(CoalitionGame game) {
        int n = game.size();
        BigInteger[][] sums = new BigInteger[n + 1][n + 1];
        for (BigInteger[] row : sums) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int mask = 1; mask <= game.everyone(); mask++) {
            int size = Integer.bitCount(mask);
            BigInteger value = game.scaled(mask);
            sums[n][size] = sums[n][size].add(value);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int player = Integer.numberOfTrailingZeros(rest);
                sums[player][size] = sums[player][size].add(value);
            }
        }
        return sums;
    }

    private static List<Rational> means(CoalitionGame game, BigInteger[][] sums, int player) {
        int n = game.size();
        List<Rational> means = new ArrayList<>();
        BigInteger coalitions = BigInteger.ONE;
        for (int k = 0; k < n; k++) {
            BigInteger without = sums[n][k].subtract(sums[player][k]);
            BigInteger added = sums[player][k + 1].subtract(without);
            means.add(new Rational(added, coalitions.multiply(game.denominator())));
            coalitions = coalitions.multiply(BigInteger.valueOf(n - 1L - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return List.copyOf(means);
    }

    /**
     * @param values by player, in the order of the players
     * @param byPosition why: by player, the mean of what it adds when it joins first, second, … last; their mean is the
     *     value
     */
    public record Result(SequencedMap<String, Rational> values, SequencedMap<String, List<Rational>> byPosition) {

        /** The values rounded to whole units; {@code v(everyone)} must be whole. */
        public SequencedMap<String, BigInteger> amounts() {
            return Split.rounded(values);
        }
    }
}
