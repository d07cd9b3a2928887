package org.tandem.deliver.projects;

import java.util.List;

/**
 * Whether a project may start.
 *
 * @param missing every condition that does not hold, each with its next step; empty when it may
 * @param warnings what is not as it should be and blocks nothing [C12, D30]
 */
public record Readiness(List<String> missing, List<String> warnings) {

    public Readiness {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    public boolean ready() {
        return missing.isEmpty();
    }
}
