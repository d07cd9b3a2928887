/**
 * Witnesses (C2SP tlog-witness): somebody who remembers the newest state of a log, co-signs only what continues it, and
 * so finds out a log that shows different histories to different people.
 *
 * <p>Read first: {@link org.tandem.proof.witness.Witness}, then {@link org.tandem.proof.witness.AddCheckpoint}.
 */
@NullMarked
package org.tandem.proof.witness;

import org.jspecify.annotations.NullMarked;
