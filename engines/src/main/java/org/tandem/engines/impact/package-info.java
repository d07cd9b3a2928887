/**
 * What a change did, against what would have been without it.
 *
 * <p>Open {@link org.tandem.engines.impact.ImpactEngine} first: an interrupted time series by a structural model in
 * state space, with the claim judged by a fixed rule. Beside it: {@link org.tandem.engines.impact.XmR} (a chart that
 * explains and never claims), {@link org.tandem.engines.impact.Proportion}, {@link org.tandem.engines.impact.Guard} and
 * {@link org.tandem.engines.impact.Holm}. The rule in words, its guarantees and its sources: {@code
 * docs/engines/impact.md}.
 */
@NullMarked
package org.tandem.engines.impact;

import org.jspecify.annotations.NullMarked;
