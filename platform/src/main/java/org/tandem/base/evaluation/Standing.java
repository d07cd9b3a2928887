package org.tandem.base.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands by its reviews.
 *
 * @param place 1 is the best
 * @param mean the plain mean of its scores, before calibration
 * @param value the calibrated score, on the same scale
 * @param error its standard error; null when the reviews leave nothing to estimate it from
 * @param novelty the calibrated novelty, an axis of its own
 * @param inside whether the cut lets it through
 * @param tied whether error does not tell it from the last item inside the cut
 */
public record Standing(
        UUID item,
        int place,
        double mean,
        double value,
        @Nullable Double error,
        double novelty,
        boolean inside,
        boolean tied) {

    /** From here on an item counts as very novel. */
    public static final double HIGH_NOVELTY = 5;

    private static final double TWO_SIDED = 1.96;

    /** Lower end of the two-sided 95 % interval; the value itself when the error is not known. */
    public double low() {
        return error == null ? value : value - TWO_SIDED * error;
    }

    public double high() {
        return error == null ? value : value + TWO_SIDED * error;
    }

    /** New, and yet outside the cut: what an average would bury [A12]. */
    public boolean novelButLow() {
        return novelty >= HIGH_NOVELTY && !inside;
    }
}
