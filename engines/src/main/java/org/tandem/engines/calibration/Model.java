package org.tandem.engines.calibration;

/** How a score comes about. */
public enum Model {
    /** Score = item + reviewer + error, both fixed, weighted least squares; severities sum to zero. */
    ADDITIVE,
    /** Score = mean + item + reviewer + error, all normal; variances by REML, values are BLUPs. */
    GAUSSIAN,
    /** Ordered scores: many-facet Rasch model, item locations normal, marginal maximum likelihood. */
    RASCH
}
