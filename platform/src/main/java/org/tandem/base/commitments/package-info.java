/**
 * Commitments: who owes what to whom by when, and who kept their word.
 *
 * <p>Stands on identity and notices; projects and relationship use it. Open {@link org.tandem.base.commitments.Commitments}
 * first, then {@link org.tandem.base.commitments.Standing}, which holds the counting rule.
 */
@ApplicationModule(
        id = "commitments",
        allowedDependencies = {"ledger", "identity", "notices"})
@NullMarked
package org.tandem.base.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
