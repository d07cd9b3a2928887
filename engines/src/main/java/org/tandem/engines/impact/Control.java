package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * A regressor that the change cannot touch, one value a period.
 *
 * @param name as it stands in the result
 * @param values as many as the measure has; NaN makes its period a missing one
 */
public record Control(String name, List<Double> values) {

    public Control {
        values = List.copyOf(values);
        for (double value : values)
            if (Double.isInfinite(value))
                throw new IllegalArgumentException(
                        "The control " + name + " holds an infinite value. Maybe a division by zero made it.");
    }

    /** The same control in natural logarithms. Refuses values that are not positive. */
    public Control logged() {
        var logs = new ArrayList<Double>(values.size());
        for (double value : values) logs.add(Logarithm.of(value, "control " + name, logs.size()));
        return new Control(name, logs);
    }
}
