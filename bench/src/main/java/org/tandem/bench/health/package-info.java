/** Reliability of a large survey beside R. */
@NullMarked
package org.tandem.bench.health;

import org.jspecify.annotations.NullMarked;
