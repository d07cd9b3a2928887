package org.tandem.engines.health;

import java.util.OptionalDouble;

/** How much each of two sides depends on the other [E7]: shown to both at once or to neither. */
public sealed interface Dependence {

    /** Not both sides have answered. */
    record Hidden() implements Dependence {}

    /**
     * Both have answered, on one scale.
     *
     * @param asymmetry what the first depends on the second more than the second on the first
     * @param joint the mean of both
     */
    record Shown(double first, double second, double asymmetry, double joint) implements Dependence {}

    /** Answers of two sides; nothing is shown before both are there. */
    static Dependence of(OptionalDouble first, OptionalDouble second) {
        if (first.isEmpty() || second.isEmpty()) {
            return new Hidden();
        }
        double one = first.getAsDouble();
        double other = second.getAsDouble();
        return new Shown(one, other, one - other, (one + other) / 2);
    }
}
