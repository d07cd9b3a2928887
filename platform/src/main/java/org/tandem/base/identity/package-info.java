/**
 * Identity: organisations, people, spaces and the seats that people have in them.
 *
 * <p>Stands on the ledger; every other stage asks it who may do what. Open {@link org.tandem.base.identity.Identity} first,
 * then {@link org.tandem.base.identity.Act}, which is the whole rights matrix.
 */
@ApplicationModule(id = "identity", allowedDependencies = "ledger")
@NullMarked
package org.tandem.base.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
