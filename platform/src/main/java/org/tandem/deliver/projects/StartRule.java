package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Wording;
import org.tandem.choose.portfolio.Funding;

/** Everything that must hold before a project starts; all that does not is named at once [C8, D40]. */
final class StartRule {

    private StartRule() {}

    /**
     * What the stages before and after it say.
     *
     * @param agreed whether an agreement is in force
     * @param plan what its measurement plan lacks
     * @param funding the joint funding that it came from; null for one that began without
     */
    record Signed(
            boolean agreed, List<String> plan, @Nullable Funding funding) {}

    static List<String> missing(Project project, Signed signed) {
        var missing = new ArrayList<String>();
        if (!signed.agreed()) {
            missing.add("No agreement is in force. At least its one page must be signed by every party.");
        }
        missing.addAll(signed.plan());
        money(signed.funding(), missing);
        if (project.team().isEmpty()) {
            missing.add("Nobody is in the team. Take in people of each side.");
        }
        for (var skill : TeamRule.missingSkills(project)) {
            missing.add("The required skill “%s” has no person. Take in somebody who has it, or train somebody."
                    .formatted(skill));
        }
        if (project.phases().isEmpty()) {
            missing.add("No phase is planned. Plan the first one, with its lead.");
        }
        return missing;
    }

    private static void money(@Nullable Funding funding, List<String> missing) {
        if (funding != null && !funding.complete()) {
            var currency = funding.ask().currency();
            missing.add("Its funding is not complete: %s of %s is put in, and each side puts in a part."
                    .formatted(
                            Wording.amount(funding.total(), currency),
                            Wording.amount(funding.ask().cost(), currency)));
        }
    }
}
