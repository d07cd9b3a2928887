/**
 * Weighs alternatives by several criteria.
 *
 * <p>Open {@link org.tandem.engines.decisions.Ahp} and {@link org.tandem.engines.decisions.BestWorst} for weights,
 * {@link org.tandem.engines.decisions.Topsis} and {@link org.tandem.engines.decisions.Promethee} for rankings of a
 * {@link org.tandem.engines.decisions.Table}, {@link org.tandem.engines.decisions.Smaa} for how sure a ranking is.
 */
@NullMarked
package org.tandem.engines.decisions;

import org.jspecify.annotations.NullMarked;
