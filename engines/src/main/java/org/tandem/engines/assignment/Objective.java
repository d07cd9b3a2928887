package org.tandem.engines.assignment;

/** What makes one assignment better than another. */
public enum Objective {
    /** The greatest sum of affinities. */
    SUM,
    /** The best worst item (sum of its affinities) first, then the greatest sum. */
    FAIR,
    /** The greatest expected sum with no pair likelier than the cap, then one draw from that lottery. */
    RANDOMISED
}
