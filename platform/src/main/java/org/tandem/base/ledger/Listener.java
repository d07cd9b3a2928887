package org.tandem.base.ledger;

/**
 * A later stage that acts on the facts of earlier ones. Called after the fact has its place in the log, in a transaction
 * of its own with the fact's space set: at least once, so repeats must be harmless. Facts with a narrower audience than
 * the space are not delivered.
 */
public interface Listener {

    /** A name that never changes: it keeps the listener's place in each log. */
    String name();

    /** The facts that it hears. */
    Class<? extends Fact> hears();

    void on(Recorded recorded);
}
