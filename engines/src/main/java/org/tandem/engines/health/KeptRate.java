package org.tandem.engines.health;

/** Rate of kept commitments [E14]: with its Wilson interval from ten on, counts only below. */
public sealed interface KeptRate {
    /** So many must have been kept or broken for a rate. */
    int FEWEST = 10;

    /** Commitments kept. */
    long kept();

    /** Commitments kept or broken. */
    long all();

    /** Too few for a rate. */
    record Counts(long kept, long all) implements KeptRate {}

    /** A rate. */
    record Rate(long kept, long all, double rate, Interval interval) implements KeptRate {}

    /** Of commitments kept and broken. */
    static KeptRate of(long kept, long broken) {
        long all = kept + broken;
        var interval = Interval.wilson(kept, all);
        return all < FEWEST ? new Counts(kept, all) : new Rate(kept, all, (double) kept / all, interval);
    }
}
