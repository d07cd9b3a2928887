package org.tandem.engines.ranking;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/** Binomial coefficients of weighted rows. A pair's group ends where one of its outcomes comes again. */
final class Groups {
    private boolean open;
    private double[] weight = new double[0];
    private byte[] seen = new byte[0];
    /** Of groups that have ended: a tie as an outcome of its own, and as half a win each. */
    private final double[] closed = new double[2];

    private boolean repeated;

    void begin() {
        open = true;
    }

    boolean open() {
        return open;
    }

    void note(int slot, int side, double much) {
        if (!open) {
            return;
        }
        room(slot);
        repeated |= much != 1;
        if ((seen[slot] & 1 << side) != 0) {
            add(closed, slot);
            seen[slot] = 0;
            Arrays.fill(weight, 3 * slot, 3 * slot + 3, 0);
        }
        seen[slot] |= (byte) (1 << side);
        weight[3 * slot + side] = much;
    }

    private void room(int slot) {
        if (slot >= seen.length) {
            int size = Math.max(1 << 9, 2 * (slot + 1));
            seen = Arrays.copyOf(seen, size);
            weight = Arrays.copyOf(weight, 3 * size);
        }
    }

    private void add(double[] sums, int slot) {
        double won = weight[3 * slot];
        double lost = weight[3 * slot + 1];
        double tied = weight[3 * slot + 2];
        double all = factorial(won + lost + tied);
        sums[0] += all - factorial(won) - factorial(lost) - factorial(tied);
        sums[1] += all - factorial(won + tied / 2) - factorial(lost + tied / 2);
    }

    private static double factorial(double count) {
        return Gamma.logGamma(count + 1);
    }

    /**
     * 0 as well when every weight is 1: then rows are single comparisons.
     *
     * @param withTies whether a tie is an outcome of its own; else half a win each, as the likelihood counts it
     */
    double logCoefficients(boolean withTies) {
        if (!repeated) {
            return 0;
        }
        var sums = closed.clone();
        for (int slot = 0; slot < seen.length; slot++) {
            if (seen[slot] != 0) {
                add(sums, slot);
            }
        }
        return sums[withTies ? 0 : 1];
    }
}
