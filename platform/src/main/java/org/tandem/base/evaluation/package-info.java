/**
 * Evaluation: panels of both sides judge opaque items by frozen criteria, and every verdict has a reason.
 *
 * <p>Stands on identity, notices and the ledger; whatever is judged (ideas, submissions, gates) comes after it and is
 * known here only by an id and a copy of its words. Open {@link org.tandem.base.evaluation.Panels} first, then {@link
 * org.tandem.base.evaluation.Reviews}; {@code docs/decisions/hidden-authors.md} says what stays hidden and how.
 */
@ApplicationModule(
        id = "evaluation",
        allowedDependencies = {"ledger", "identity", "notices"})
@NullMarked
package org.tandem.base.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
