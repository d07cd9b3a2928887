package org.tandem.engines.ranking;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/** Binomial coefficients of weighted rows. A pair's group ends where one of its outcomes comes again. */
final class Groups {
    private boolean open;
    private double[] weight = new double[0];
    private byte[] seen = new byte[0];
    private double closed;
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
            closed += coefficient(slot);
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

    private double coefficient(int slot) {
        double all = 0;
        double parts = 0;
        for (int at = 3 * slot; at < 3 * slot + 3; at++) {
            all += weight[at];
            parts += Gamma.logGamma(weight[at] + 1);
        }
        return Gamma.logGamma(all + 1) - parts;
    }

    /** 0 as well when every weight is 1: then rows are single comparisons. */
    double logCoefficients() {
        if (!repeated) {
            return 0;
        }
        double sum = closed;
        for (int slot = 0; slot < seen.length; slot++) {
            sum += seen[slot] == 0 ? 0 : coefficient(slot);
        }
        return sum;
    }
}
