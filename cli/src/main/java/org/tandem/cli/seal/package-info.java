/** Sealed envelopes without a server: a custodian's key, sealing, releasing, opening. */
@NullMarked
package org.tandem.cli.seal;

import org.jspecify.annotations.NullMarked;
