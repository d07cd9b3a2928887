/**
 * The ledger: each space has its own append-only log of facts that neither side can rewrite unnoticed.
 *
 * <p>Before it comes nothing; every stage stands on it. It knows people and organisations only as ids. Open {@link
 * org.tandem.base.ledger.Ledger} first, then {@link org.tandem.base.ledger.Projection}.
 */
@ApplicationModule(
        id = "ledger",
        allowedDependencies = {})
@NullMarked
package org.tandem.base.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
