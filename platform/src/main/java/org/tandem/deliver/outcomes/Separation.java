package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Separation of duties [N3]: who leads a project or imports its readings neither confirms its outcome nor signs for it. */
public record Separation(PlanTerms terms, List<UUID> importers) {

    public Separation {
        importers = List.copyOf(importers);
    }

    /**
     * Why this person may not; empty when they may.
     *
     * @param person as people call them
     * @param act what they want, to be read after "may not": "confirm its outcome"
     */
    public Optional<String> refuses(UUID id, String person, String act) {
        var project = terms.project();
        var leads = project != null && id.equals(project.lead());
        var imported = importers.contains(id);
        if (!leads && !imported) {
            return Optional.empty();
        }
        var what = leads && imported
                ? "leads the project and imported its readings"
                : leads ? "leads the project" : "imported its readings";
        return Optional.of("%s %s, and so may not %s. Ask somebody else of either side who did neither."
                .formatted(person, what, act));
    }
}
