/**
 * Portfolio: both sides put money into a named idea, never into an idle pot, within the caps of their agreement.
 *
 * <p>Stands on agreements; projects starts from what was funded. It knows ideas only by an id and a title. Open {@link
 * org.tandem.choose.portfolio.Fundings} first, then {@link org.tandem.choose.portfolio.FundingRule}.
 */
@ApplicationModule(
        id = "portfolio",
        allowedDependencies = {"ledger", "identity", "notices", "agreements"})
@NullMarked
package org.tandem.choose.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
