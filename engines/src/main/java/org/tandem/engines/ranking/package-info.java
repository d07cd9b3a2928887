/**
 * Ranking: abilities from pairwise choices, with ties, order effect, standard errors, misfitting judges and the next
 * pair worth asking.
 *
 * <p>Open {@link org.tandem.engines.ranking.Ranking} first; {@link org.tandem.engines.ranking.Votes} is its input.
 */
@NullMarked
package org.tandem.engines.ranking;

import org.jspecify.annotations.NullMarked;
