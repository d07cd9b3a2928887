package org.tandem.engines.teams;

import java.util.HashSet;
import java.util.List;
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
            throw new IllegalArgumentException(
                    "The cost (%d) of \"%s\" must not be negative. Maybe a sign slipped in.".formatted(cost, name));
        }
    }

    /** Refuses two people of one name. */
    static void once(List<Person> people) {
        Set<String> seen = new HashSet<>();
        for (Person person : people) {
            if (!seen.add(person.name())) {
                throw new IllegalArgumentException(
                        "\"%s\" stands twice. Maybe two people share a name; add an initial.".formatted(person.name()));
            }
        }
    }
}
