package org.tandem.deliver.outcomes;

import org.tandem.engines.impact.Direction;
import org.tandem.engines.impact.Guard;

/** A measure that must not get worse by more than its margin: it can veto a claim [D17]. */
public record GuardMeasure(String name, Direction direction, Threshold margin) {

    public GuardMeasure {
        name = name.strip();
    }

    Guard engine() {
        return new Guard(name, direction, margin.fraction(), margin.unit());
    }
}
