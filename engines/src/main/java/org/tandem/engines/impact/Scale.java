package org.tandem.engines.impact;

/** The scale on which the parts of the model add up. */
public enum Scale implements ImpactEngine.Option {
    /** As measured: a change adds the same amount in every period. The default. */
    PLAIN,
    /** Natural logarithms: a change multiplies every period by the same factor. Needs positive values. */
    LOG
}
