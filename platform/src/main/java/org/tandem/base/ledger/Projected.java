package org.tandem.base.ledger;

import java.util.List;

/** Owns tables that are written by projections alone, so that {@code ./tandem check} can recompute them from facts. */
public interface Projected {

    /** The tables that hold nothing but what facts say, in the order in which they may be filled. */
    List<String> tables();

    /** The noun of which each space has one, when all rows of these tables are about it; "" when they name their subject. */
    default String soleSubject() {
        return "";
    }

    /**
     * Which rows of a table {@code t} of {@link #soleSubject} a redaction may change, as SQL: where rows name their subject,
     * those that name it are meant anyway.
     */
    default String about(String table) {
        return "false";
    }
}
