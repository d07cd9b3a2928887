/**
 * Agreements: what the parties of a partnership are bound by, beside the legal contract.
 *
 * <p>One agreement a space, in versions; in force when every party has signed the same one. Before it come needs and
 * partners; portfolio, projects and gain share ask it for its terms. Open {@link org.tandem.bind.agreements.Agreements}
 * first, then {@link org.tandem.bind.agreements.Terms} and {@link org.tandem.bind.agreements.Agreement}.
 */
@ApplicationModule(
        id = "agreements",
        allowedDependencies = {"ledger", "identity", "notices", "rights"})
@NullMarked
package org.tandem.bind.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
