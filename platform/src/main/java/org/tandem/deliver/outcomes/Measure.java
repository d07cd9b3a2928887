package org.tandem.deliver.outcomes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.impact.Direction;

/**
 * What is read, period by period.
 *
 * @param unit of one reading: "%", "h", "claims per 1,000"
 * @param source where the readings come from, in words
 * @param volume what one unit of the effect is multiplied with, a column of its own: "thousand claims paid"; null when a
 *     reading counts by itself
 */
public record Measure(
        String name,
        String unit,
        Direction direction,
        String source,
        @Nullable String volume) {

    public Measure {
        name = name.strip();
        unit = unit.strip();
        source = source.strip();
    }

    /** By which two plans are known to measure the same. */
    String key() {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    public boolean lowerIsBetter() {
        return direction == Direction.LOWER_IS_BETTER;
    }
}
