/**
 * Gain share: what each party receives of a verified gain.
 *
 * <p>A statement is drawn from a confirmed, claimed outcome and the agreement in force, carries its inputs, and is signed
 * by the finance seat of each side. After outcomes, before relationship. Open {@link
 * org.tandem.earn.gainshare.Gainshare} first, then {@link org.tandem.earn.gainshare.Settlement}, which holds the rule of
 * the money.
 */
@ApplicationModule(
        id = "gainshare",
        allowedDependencies = {"ledger", "identity", "notices", "agreements", "outcomes"})
@NullMarked
package org.tandem.earn.gainshare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
