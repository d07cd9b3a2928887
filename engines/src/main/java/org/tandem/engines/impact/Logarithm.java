package org.tandem.engines.impact;

/** Natural logarithms that name what has none. */
final class Logarithm {

    private Logarithm() {}

    static double of(double value, String what, int period) {
        if (value <= 0)
            throw new IllegalArgumentException("The value " + value + " of the " + what + " in period " + (period + 1)
                    + " has no logarithm. Maybe the model without logarithm fits this measure.");
        return Math.log(value);
    }
}
