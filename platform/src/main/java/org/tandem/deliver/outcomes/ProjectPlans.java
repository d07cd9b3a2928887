package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.deliver.projects.MeasurementPlans;

/** Tells projects whether their measurement plan is signed by all who must. */
@Component
class ProjectPlans implements MeasurementPlans {

    private final PlanStore store;
    private final Plans plans;

    ProjectPlans(PlanStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> missing(UUID space, UUID project) {
        var all = store.ofProject(space, project).stream()
                .filter(plan -> plan.retired() == null)
                .toList();
        if (all.isEmpty()) {
            return List.of("The project has no measurement plan. Draft one.");
        }
        if (all.stream().anyMatch(Plan::signed)) {
            return List.of();
        }
        var plan = all.getLast();
        return plans.unsigned(plan).stream()
                .map(seat -> "The measurement plan “%s” is not signed by %s. Ask for it."
                        .formatted(plan.terms().title(), seat))
                .toList();
    }
}
