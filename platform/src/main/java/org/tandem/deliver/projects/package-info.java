/**
 * Projects: what the parties build together, who leads which stretch of it, and when it may start.
 *
 * <p>Stands on agreements, portfolio and commitments; outcomes measures what it changed, and answers {@link
 * org.tandem.deliver.projects.MeasurementPlans}, which projects owns. Open {@link org.tandem.deliver.projects.Projects}
 * first, then {@link org.tandem.deliver.projects.StartRule}, which holds the conditions of a start.
 */
@ApplicationModule(
        id = "projects",
        allowedDependencies = {"ledger", "identity", "notices", "commitments", "agreements", "portfolio"})
@NullMarked
package org.tandem.deliver.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
