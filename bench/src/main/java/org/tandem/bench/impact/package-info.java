/** The simulations behind the impact engine's guarantees, and its speed. */
@NullMarked
package org.tandem.bench.impact;

import org.jspecify.annotations.NullMarked;
