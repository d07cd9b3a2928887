package org.tandem.base.ledger;

import java.util.List;

/** Owns tables that are written by projections alone, so that {@code ./tandem check} can recompute them from facts. */
public interface Projected {

    /** The tables that hold nothing but what facts say, in the order in which they may be filled. */
    List<String> tables();
}
