/**
 * Sourcing: what is lacking, and how to source it.
 *
 * <p>Stands on identity, notices and the ledger; a need leads to a partner, an agreement or a challenge. Open {@link
 * org.tandem.bind.sourcing.Needs} first, then {@link org.tandem.bind.sourcing.RouteAdvisor}, which holds the rules.
 */
@ApplicationModule(
        id = "sourcing",
        allowedDependencies = {"ledger", "identity", "notices"})
@NullMarked
package org.tandem.bind.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
