/** Speed of the decisions engine beside a plain loop. */
@NullMarked
package org.tandem.bench.decisions;

import org.jspecify.annotations.NullMarked;
