package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Separation of duties [N3]: who leads a project or imports its readings neither confirms its outcome nor signs for it. */
public record Separation(Set<UUID> leads, List<UUID> importers) {

    public Separation {
        leads = Set.copyOf(leads);
        importers = List.copyOf(importers);
    }

    /** All whom it bars. */
    public List<UUID> barred() {
        return Stream.concat(leads.stream(), importers.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Why this person may not; empty when they may.
     *
     * @param person as people call them
     * @param act what they want, to be read after "may not": "confirm its outcome"
     */
    public Optional<String> refuses(UUID id, String person, String act) {
        var leading = leads.contains(id);
        var imported = importers.contains(id);
        if (!leading && !imported) {
            return Optional.empty();
        }
        var what = leading && imported
                ? "leads the project and imported its readings"
                : leading ? "leads the project" : "imported its readings";
        return Optional.of("%s %s, and so may not %s. Ask somebody else of either side who did neither."
                .formatted(person, what, act));
    }
}
