package org.tandem.proof.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Shamir's scheme (Communications of the ACM 22, 1979) byte by byte over GF(256): the secret is the value at 0 of a
 * polynomial of degree k - 1, a share its value at x = 1, 2, ... n. Any k shares give the secret; k - 1 tell nothing.
 */
final class Shamir {
    static final int MOST = 255;

    private Shamir() {}

    /**
     * Splits {@code secret} into {@code n} values, that of x at place x - 1.
     *
     * @param random gives the coefficients: of x^1 for all bytes first, then of x^2, and so on
     * @throws IllegalArgumentException unless 2 &lt;= k &lt;= n &lt;= 255
     */
    static List<byte[]> split(byte[] secret, int k, int n, RandomGenerator random) {
        if (k < 2 || k > n || n > MOST) {
            throw new IllegalArgumentException(
                    "%d of %d shares: k is at least 2 and at most n, n at most %d.".formatted(k, n, MOST));
        }
        List<byte[]> coefficients = new ArrayList<>(List.of(secret));
        for (int degree = 1; degree < k; degree++) {
            byte[] next = new byte[secret.length];
            random.nextBytes(next);
            coefficients.add(next);
        }
        List<byte[]> values = new ArrayList<>();
        for (int x = 1; x <= n; x++) {
            values.add(value(coefficients, x));
        }
        coefficients.subList(1, k).forEach(used -> java.util.Arrays.fill(used, (byte) 0));
        return values;
    }

    /** Horner's rule. */
    private static byte[] value(List<byte[]> coefficients, int x) {
        byte[] value = new byte[coefficients.getFirst().length];
        for (byte[] coefficient : coefficients.reversed()) {
            for (int i = 0; i < value.length; i++) {
                value[i] = (byte) (Gf256.times(value[i] & 0xff, x) ^ coefficient[i]);
            }
        }
        return value;
    }

    /** The value at {@code at} of the polynomial through these shares (Lagrange); at 0 it is the secret. */
    static byte[] at(int at, Collection<Share> shares) {
        TreeMap<Integer, Share> byX = new TreeMap<>();
        shares.forEach(share -> byX.put(share.x(), share));
        byte[] sum = new byte[Share.SECRET];
        for (Share share : byX.values()) {
            int weight = weight(share.x(), at, byX.keySet());
            byte[] y = share.y();
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= (byte) Gf256.times(y[i] & 0xff, weight);
            }
        }
        return sum;
    }

    private static int weight(int x, int at, Collection<Integer> all) {
        int above = 1;
        int below = 1;
        for (int other : all) {
            if (other != x) {
                above = Gf256.times(above, at ^ other);
                below = Gf256.times(below, x ^ other);
            }
        }
        return Gf256.times(above, Gf256.inverse(below));
    }
}
