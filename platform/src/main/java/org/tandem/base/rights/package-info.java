/**
 * Rights: who owns what was brought and made, and who may use it.
 *
 * <p>Stands on identity. Agreements pick a position of the ladder before anything is made; open {@link
 * org.tandem.base.rights.IpPosition} first.
 */
@ApplicationModule(
        id = "rights",
        allowedDependencies = {"ledger", "identity", "notices"})
@NullMarked
package org.tandem.base.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
