package org.tandem.engines.impact;

/** A regression coefficient on the model's scale with its standard error, given the estimated variances. */
public record Coefficient(String name, double value, double se) {}
