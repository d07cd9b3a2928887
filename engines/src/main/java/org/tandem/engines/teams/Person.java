package org.tandem.engines.teams;

import java.util.Set;

/**
 * Somebody who could join.
 *
 * @param cost in any whole unit, not negative
 * @param offers skills and functions, by name
 */
public record Person(String name, String organisation, long cost, Set<String> offers) {

    public Person {
        offers = Set.copyOf(offers);
        if (cost < 0) {
            throw new IllegalArgumentException("The cost (%d) of \"%s\" must not be negative.".formatted(cost, name));
        }
    }
}
