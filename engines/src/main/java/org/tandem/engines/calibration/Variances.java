package org.tandem.engines.calibration;

/**
 * Variances in squared units of the score (Rasch: squared logits).
 *
 * <p>Gaussian: the REML estimates of the model with both effects, whether or not it is then used. Additive: residual is
 * the mean square error of the model used; the other two are the variances of the fitted effects less their mean
 * squared error, not below zero. Rasch: the item variance alone, the others 0.
 *
 * @param item between items
 * @param reviewer between reviewers
 * @param residual of one review of weight 1; positive infinity when the reviews leave nothing to estimate it from
 */
public record Variances(double item, double reviewer, double residual) {}
