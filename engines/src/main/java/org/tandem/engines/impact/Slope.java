package org.tandem.engines.impact;

/** Whether the level drifts. */
public enum Slope implements ImpactEngine.Option {
    /** No drift. The default. */
    NONE,
    /** One drift for the whole series. */
    DETERMINISTIC,
    /** A drift that itself wanders. */
    STOCHASTIC
}
