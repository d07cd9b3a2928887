package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tandem.engines.exact.Rational;

/**
 * The Owen value: the Shapley value of players who belong to unions (a provider and its subcontractors), which join as
 * wholes (Owen 1977).
 *
 * <p>Only those orders count in which the members of a union stand together. With unions of one player each, or one
 * union of all, it is the Shapley value; the values of a union's members add up to the union's Shapley value in the
 * game between unions.
 *
 * @param unions a partition of the players
 */
public record Owen(List<List<String>> unions) {

    public Owen {
        unions = unions.stream().map(List::copyOf).toList();
    }

    /** The exact Owen value, by player. */
    public SequencedMap<String, Rational> solve(CoalitionGame game) {
        int[] masks = masks(game);
        SequencedMap<String, Rational> values = new LinkedHashMap<>();
        for (int player = 0; player < game.size(); player++) {
            values.put(game.players().get(player), value(game, masks, player));
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    private static Rational value(CoalitionGame game, int[] unions, int player) {
        int own = 0;
        List<Integer> others = new ArrayList<>();
        for (int union : unions) {
            if ((union >> player & 1) == 1) {
                own = union & ~(1 << player);
            } else {
                others.add(union);
            }
        }
        Rational value = Rational.ZERO;
        for (int joined = 0; joined < 1 << others.size(); joined++) {
            Rational share = meanGain(game, own, before(others, joined), 1 << player);
            value = value.plus(share.times(weight(Integer.bitCount(joined), others.size())));
        }
        return value;
    }

    private static int before(List<Integer> unions, int joined) {
        int mask = 0;
        for (int i = 0; i < unions.size(); i++) {
            mask |= (joined >> i & 1) * unions.get(i);
        }
        return mask;
    }

    /** What a player adds on average over the orders of its own union, the others of which are {@code own}. */
    private static Rational meanGain(CoalitionGame game, int own, int before, int player) {
        int size = Integer.bitCount(own);
        BigInteger[] added = new BigInteger[size + 1];
        Arrays.fill(added, BigInteger.ZERO);
        int part = own;
        while (true) {
            int with = before | part;
            int count = Integer.bitCount(part);
            added[count] = added[count].add(game.scaled(with | player)).subtract(game.scaled(with));
            if (part == 0) {
                break;
            }
            part = part - 1 & own;
        }
        Rational mean = Rational.ZERO;
        for (int count = 0; count <= size; count++) {
            mean = mean.plus(new Rational(added[count], game.denominator()).times(weight(count, size)));
        }
        return mean;
    }

    /** k! (n-k)! / (n+1)!: how likely exactly a given set of k of n others stands before. */
    private static Rational weight(int k, int n) {
        Rational weight = Rational.of(1, n + 1L);
        for (int i = 1; i <= k; i++) {
            weight = weight.times(Rational.of(i, n - k + (long) i));
        }
        return weight;
    }

    private int[] masks(CoalitionGame game) {
        int[] masks = unions.stream()
                .mapToInt(union -> CoalitionGame.mask(game.players(), union))
                .toArray();
        int seen = 0;
        for (int mask : masks) {
            if (mask == 0 || (seen & mask) != 0) {
                throw new IllegalArgumentException(
                        "The unions %s are empty or overlap. Maybe a player stands in two.".formatted(unions));
            }
            seen |= mask;
        }
        if (seen != game.everyone()) {
            throw new IllegalArgumentException("The unions %s leave out %s. Maybe add them as unions of one."
                    .formatted(unions, game.names(game.everyone() & ~seen)));
        }
        return masks;
    }
}
