/**
 * Outcomes: how an effect will be judged, the readings, and what was found.
 *
 * <p>A measurement plan is signed before the change; readings come in; at each look of the plan the engine judges the
 * effect, somebody without a stake in it confirms. After projects, before gain share. Open {@link
 * org.tandem.deliver.outcomes.Plans} first, then {@link org.tandem.deliver.outcomes.Readings} and {@link
 * org.tandem.deliver.outcomes.Outcomes}; the rules stand in {@link org.tandem.deliver.outcomes.PlanTerms}, {@link
 * org.tandem.deliver.outcomes.Analysis} and {@link org.tandem.deliver.outcomes.Separation}.
 */
@ApplicationModule(
        id = "outcomes",
        allowedDependencies = {"ledger", "identity", "notices", "agreements", "projects"})
@NullMarked
package org.tandem.deliver.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
