/** The cheapest balanced team beside a general integer solver. */
@NullMarked
package org.tandem.bench.teams;

import org.jspecify.annotations.NullMarked;
