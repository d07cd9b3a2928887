package org.tandem.engines.impact;

/** Which way of a measure is good. */
public enum Direction {
    /** A rise is an improvement. */
    HIGHER_IS_BETTER,
    /** A fall is an improvement. */
    LOWER_IS_BETTER,
    /** Not stated: a change either way counts, and both ways share the chance of a false claim. */
    EITHER;

    /** The part of the error that one side may use up. */
    double share(double alpha) {
        return this == EITHER ? alpha / 2 : alpha;
    }

    /** +1 where growth is good, -1 where decline is; for EITHER the sign of what was seen. */
    int sign(double effect) {
        return switch (this) {
            case HIGHER_IS_BETTER -> 1;
            case LOWER_IS_BETTER -> -1;
            case EITHER -> effect < 0 ? -1 : 1;
        };
    }
}
