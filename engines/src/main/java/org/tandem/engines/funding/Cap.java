package org.tandem.engines.funding;

import java.util.Set;
import org.tandem.engines.exact.Rational;

/**
 * What the winners of one neighborhood or category may cost together at most.
 *
 * @param of such as {@code neighborhood Centrum}
 * @param projects places in the election's list
 */
public record Cap(String of, Rational most, Set<Integer> projects) {

    public Cap {
        projects = Set.copyOf(projects);
    }
}
