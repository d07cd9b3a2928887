/**
 * Shares a gain or a loss between parties by the rule that they signed, exactly.
 *
 * <p>Open {@link org.tandem.engines.sharing.Split} first: every amount of money is split there. Then the pay rules
 * ({@link org.tandem.engines.sharing.Bands}, {@link org.tandem.engines.sharing.MinimumSavingsRate},
 * {@link org.tandem.engines.sharing.UnitValues}, {@link org.tandem.engines.sharing.LookPayments},
 * {@link org.tandem.engines.sharing.LossWaterfall}), then the rules for more than two parties
 * ({@link org.tandem.engines.sharing.Shapley}, {@link org.tandem.engines.sharing.Owen},
 * {@link org.tandem.engines.sharing.Nucleolus}, {@link org.tandem.engines.sharing.Core}).
 */
@NullMarked
package org.tandem.engines.sharing;

import org.jspecify.annotations.NullMarked;
