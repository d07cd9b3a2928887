/**
 * Calibration: what an item is worth once the severity of those who judged it is taken out, and how sure that is.
 *
 * <p>Open {@link org.tandem.engines.calibration.Calibration} first. {@link org.tandem.engines.calibration.InGroup} asks
 * whether reviewers favour their own organisation. Before any score is touched, the engine tests whether reviewers
 * differ at all; if they do not, it adjusts nothing and says so.
 */
@NullMarked
package org.tandem.engines.calibration;

import org.jspecify.annotations.NullMarked;
