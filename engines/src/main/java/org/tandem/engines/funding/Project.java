package org.tandem.engines.funding;

import org.tandem.engines.exact.Rational;

/**
 * What may be funded, as a whole or not at all.
 *
 * @param cost in the currency of the budget, not negative
 */
public record Project(String id, String name, Rational cost) {

    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException(
                    "The project \"%s\" costs %s, which is negative. Maybe it is an income, not a project."
                            .formatted(id, cost));
        }
    }

    public static Project of(String id, long cost) {
        return new Project(id, id, Rational.of(cost));
    }
}
