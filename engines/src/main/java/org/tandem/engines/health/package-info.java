/**
 * Health: what a relationship's numbers can bear. Reliability of scales and judges, participation balance, dependence,
 * the trust gauge, the rate of kept commitments, and which cells of a table are too small to show.
 *
 * <p>Each type stands alone; open {@link org.tandem.engines.health.Scale} for questionnaires,
 * {@link org.tandem.engines.health.TrustGauge} for the gauge.
 */
@NullMarked
package org.tandem.engines.health;

import org.jspecify.annotations.NullMarked;
