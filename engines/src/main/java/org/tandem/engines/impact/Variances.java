package org.tandem.engines.impact;

/**
 * Variances of the disturbances, on the model's scale; zero for what is absent or was estimated to stand still.
 *
 * @param irregular of one period alone (H)
 * @param level of a step of the level
 * @param slope of a step of the slope
 * @param season of a step of the seasonal pattern
 */
public record Variances(double irregular, double level, double slope, double season) {

    /** Nothing moves but the single periods. */
    static final Variances STILL = new Variances(1, 0, 0, 0);

    Variances times(double factor) {
        return new Variances(irregular * factor, level * factor, slope * factor, season * factor);
    }

    Variances with(Moving part, double value) {
        return switch (part) {
            case LEVEL -> new Variances(irregular, value, slope, season);
            case SLOPE -> new Variances(irregular, level, value, season);
            case SEASON -> new Variances(irregular, level, slope, value);
        };
    }

    double of(Moving part) {
        return switch (part) {
            case LEVEL -> level;
            case SLOPE -> slope;
            case SEASON -> season;
        };
    }

    /** How many ratios to the irregular variance were estimated above zero. */
    int moving() {
        return (level > 0 ? 1 : 0) + (slope > 0 ? 1 : 0) + (season > 0 ? 1 : 0);
    }

    /** The parts that may move. */
    enum Moving {
        LEVEL,
        SLOPE,
        SEASON
    }
}
