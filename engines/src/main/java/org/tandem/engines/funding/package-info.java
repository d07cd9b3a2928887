/**
 * Spends a budget on projects by what voters want, with a receipt for each of them.
 *
 * <p>Open {@link org.tandem.engines.funding.EqualShares} first, then {@link org.tandem.engines.funding.Election}, its
 * input; {@link org.tandem.engines.funding.Phragmen} and {@link org.tandem.engines.funding.Greedy} are the alternatives.
 */
@NullMarked
package org.tandem.engines.funding;

import org.jspecify.annotations.NullMarked;
