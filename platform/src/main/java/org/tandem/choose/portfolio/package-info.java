/**
 * Portfolio: both sides put money into a named idea, never into an idle pot, within the caps of their agreement.
 *
 * <p>Stands on agreements and ideas; projects starts from what was funded. Open {@link
 * org.tandem.choose.portfolio.Fundings} first, then {@link org.tandem.choose.portfolio.FundingRule}.
 */
@ApplicationModule(
        id = "portfolio",
        allowedDependencies = {"ledger", "identity", "notices", "agreements", "ideas"})
@NullMarked
package org.tandem.choose.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
