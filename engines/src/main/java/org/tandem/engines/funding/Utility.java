package org.tandem.engines.funding;

/** What a funded project is worth to a voter. */
public enum Utility {
    /** Points times cost: a voter wants much money spent as she likes. An approval is one point. */
    COST,
    /** Points alone: a voter wants many projects. */
    CARDINALITY
}
