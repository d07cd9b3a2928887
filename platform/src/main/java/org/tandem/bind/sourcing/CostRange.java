package org.tandem.bind.sourcing;

/** A cost between two bounds, in the smallest unit of the currency. */
public record CostRange(long low, long high) {

    public CostRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException(
                    "The cost range (%d to %d) must start at 0 or more and not end before it starts. Maybe the two ends are swapped."
                            .formatted(low, high));
        }
    }
}
