/**
 * Sealed envelopes: boxes with custodians, files that nobody can read before the deadline, the shares that open them.
 *
 * <p>Stands on identity, knowledge and notices; challenges will use it. The server never has a key: it keeps what was
 * encrypted elsewhere, refuses what is too early, and names what is wrong. Open
 * {@link org.tandem.base.envelopes.Envelopes} first, then {@link org.tandem.base.envelopes.Custodians}; the formats are
 * those of {@code org.tandem.proof.seal}.
 */
@ApplicationModule(
        id = "envelopes",
        allowedDependencies = {"ledger", "identity", "notices", "knowledge"})
@NullMarked
package org.tandem.base.envelopes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
