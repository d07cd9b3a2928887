/** Time stamps of checkpoints by an authority outside (RFC 3161): {@link org.tandem.proof.time.TimeStamps}. */
@NullMarked
package org.tandem.proof.time;

import org.jspecify.annotations.NullMarked;
