package org.tandem.engines.impact;

/** How the level behaves where nothing is done. */
public enum Level implements ImpactEngine.Option {
    /** It wanders: a random walk whose variance is estimated (zero is a possible answer). The default. */
    STOCHASTIC,
    /** It stands still. Only for series that are known to have no memory. */
    DETERMINISTIC
}
