package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.ExcessProgram.Column;

/**
 * Finds the coalition, or the player's own bound, that a point (x, t) violates, in whole numbers: in longs while the
 * magnitudes allow, else in big integers.
 */
final class Pricing {

    private final CoalitionGame game;
    private final BitSet open;
    private final boolean individuallyRational;
    private final int largestBits;

    Pricing(CoalitionGame game, Settled settled, boolean individuallyRational) {
        this.game = game;
        this.individuallyRational = individuallyRational;
        this.largestBits = game.largestBits();
        this.open = new BitSet(game.everyone());
        for (int mask = 1; mask < game.everyone(); mask++) {
            open.set(mask, !settled.follows(mask));
        }
    }

    int firstOpen() {
        return open.nextSetBit(1);
    }

    /** The order of Bland's rule. */
    int index(Column column) {
        return switch (column) {
            case Column.Open(int mask) -> mask;
            case Column.Own(int player) -> game.everyone() + 1 + player;
            case Column.Fixed _ -> -1;
        };
    }

    /** The most violated column, or with Bland's rule the first violated one; none if the point is optimal. */
    @Nullable
    Column entering(List<Rational> point, boolean first) {
        BigInteger common = point.stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        BigInteger[] whole = point.stream()
                .map(value -> value.numerator().multiply(common.divide(value.denominator())))
                .toArray(BigInteger[]::new);
        return fitsLong(whole, common)
                ? inLongs(longs(whole), common.longValueExact(), first)
                : inBigIntegers(whole, common, first);
    }

    private boolean fitsLong(BigInteger[] whole, BigInteger common) {
        int bits = 0;
        for (BigInteger value : whole) {
            bits = Math.max(bits, value.bitLength());
        }
        return game.isSmall() && bits < 55 && common.bitLength() + largestBits < 60;
    }

    private static long[] longs(BigInteger[] whole) {
        long[] longs = new long[whole.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = whole[i].longValueExact();
        }
        return longs;
    }

    private @Nullable Column inLongs(long[] x, long common, boolean first) {
        int n = game.size();
        long[] values = game.small();
        long[] sums = new long[game.everyone() + 1];
        long worst = 0;
        @Nullable Column entering = null;
        for (int mask = 1; mask < game.everyone(); mask++) {
            sums[mask] = sums[mask & (mask - 1)] + x[Integer.numberOfTrailingZeros(mask)];
            long slack = sums[mask] - common * values[mask] - x[n];
            if (slack < worst && open.get(mask)) {
                worst = slack;
                entering = new Column.Open(mask);
                if (first) {
                    return entering;
                }
            }
        }
        for (int player = 0; individuallyRational && player < n; player++) {
            long slack = x[player] - common * values[1 << player];
            if (slack < worst) {
                worst = slack;
                entering = new Column.Own(player);
            }
        }
        return entering;
    }

    private @Nullable Column inBigIntegers(BigInteger[] x, BigInteger common, boolean first) {
        int n = game.size();
        BigInteger[] sums = new BigInteger[game.everyone() + 1];
        sums[0] = BigInteger.ZERO;
        BigInteger worst = BigInteger.ZERO;
        @Nullable Column entering = null;
        for (int mask = 1; mask < game.everyone(); mask++) {
            sums[mask] = sums[mask & (mask - 1)].add(x[Integer.numberOfTrailingZeros(mask)]);
            BigInteger slack =
                    sums[mask].subtract(common.multiply(game.scaled(mask))).subtract(x[n]);
            if (open.get(mask) && slack.compareTo(worst) < 0) {
                worst = slack;
                entering = new Column.Open(mask);
                if (first) {
                    return entering;
                }
            }
        }
        for (int player = 0; individuallyRational && player < n; player++) {
            BigInteger slack = x[player].subtract(common.multiply(game.scaled(1 << player)));
            if (slack.compareTo(worst) < 0) {
                worst = slack;
                entering = new Column.Own(player);
            }
        }
        return entering;
    }
}
