/** A party's witness: its own machine, its own key. Open {@link org.tandem.cli.witness.WitnessCommand} first. */
@NullMarked
package org.tandem.cli.witness;

import org.jspecify.annotations.NullMarked;
