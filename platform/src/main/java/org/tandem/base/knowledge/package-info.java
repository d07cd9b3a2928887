/**
 * Knowledge: the files of a space. Pages, questions and lessons come later.
 *
 * <p>Stands on identity, notices and the ledger. Open {@link org.tandem.base.knowledge.Files} first.
 */
@ApplicationModule(
        id = "knowledge",
        allowedDependencies = {"ledger", "identity", "notices"})
@NullMarked
package org.tandem.base.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
