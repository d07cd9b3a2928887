package org.tandem.engines.impact;

import java.util.List;

/**
 * Where persistence is checked: numbers of periods after the change, ascending. The window of a horizon reaches from the
 * horizon before it (or the change) to itself.
 */
public record Horizons(List<Integer> periods) implements ImpactEngine.Option {

    public static final Horizons NONE = new Horizons(List.of());

    public Horizons {
        periods = List.copyOf(periods);
        for (int i = 0; i < periods.size(); i++)
            if (periods.get(i) <= (i == 0 ? 0 : periods.get(i - 1)))
                throw new IllegalArgumentException(
                        "Horizons must be positive and ascend, not " + periods + ". Maybe they are not sorted.");
    }

    /** Numbers of periods after the change, ascending. */
    public static Horizons of(Integer... periods) {
        return new Horizons(List.of(periods));
    }
}
