package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Spaces;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.choose.portfolio.Funding;
import org.tandem.choose.portfolio.Fundings;

/** Asks the other stages what a rule about a project has to know. */
@Component
class Conditions {

    static final ProjectChange.Refused OVER =
            ProjectChange.Refused.because("", "The project is over: nothing of it changes any more.");

    private static final String NO_PLAN =
            "No measurement plan of this project is signed. Draft one and let the leaders and the finance seat of each side sign it.";

    private final Agreements agreements;
    private final Spaces spaces;
    private final Fundings fundings;
    private final ObjectProvider<MeasurementPlans> plans;

    Conditions(Agreements agreements, Spaces spaces, Fundings fundings, ObjectProvider<MeasurementPlans> plans) {
        this.agreements = agreements;
        this.spaces = spaces;
        this.fundings = fundings;
        this.plans = plans;
    }

    Setting setting(UUID space) {
        return new Setting(agreements.parties(space), spaces.holders(space));
    }

    /** The edition of the agreement in force; 0 when none is. */
    int edition(UUID space) {
        return agreements.inForce(space).map(Binding::edition).orElse(0);
    }

    /** What the start of a project lacks, with all that was read to tell it. */
    Overview of(Project project) {
        var setting = setting(project.space());
        var funding = funding(project);
        var missing = project.startedAt() == null
                ? StartRule.missing(project, new StartRule.Signed(agreed(project), plan(project), funding))
                : List.<String>of();
        var warnings = Stream.concat(
                        TeamRule.warnings(project, setting).stream(), PhaseRule.warnings(project, setting).stream())
                .toList();
        return new Overview(project, new Readiness(missing, warnings), funding, setting.parties(), setting.holders());
    }

    private @Nullable Funding funding(Project project) {
        var funding = project.funding();
        return funding == null ? null : fundings.find(project.space(), funding).orElseThrow();
    }

    private boolean agreed(Project project) {
        return edition(project.space()) > 0;
    }

    private List<String> plan(Project project) {
        var answering = plans.getIfAvailable();
        return answering == null ? List.of(NO_PLAN) : answering.missing(project.space(), project.id());
    }
}
