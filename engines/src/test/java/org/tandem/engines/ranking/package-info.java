/** The specification of ranking. */
@NullMarked
package org.tandem.engines.ranking;

import org.jspecify.annotations.NullMarked;
