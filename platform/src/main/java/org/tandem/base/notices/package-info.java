/**
 * Notices: what waits on whom, the live counts of the navigation, and mail.
 *
 * <p>Stands on identity. Stages say from their projections what waits and what is done; open {@link
 * org.tandem.base.notices.Waiting} first.
 */
@ApplicationModule(
        id = "notices",
        allowedDependencies = {"ledger", "identity"})
@NullMarked
package org.tandem.base.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
