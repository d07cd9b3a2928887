package org.tandem.base.ledger;

import java.util.List;

/**
 * What a stage's tables make of its facts. The ledger calls it in the transaction of the fact; {@code ./tandem check}
 * calls it again over all facts and compares. So a stage's projected tables are written here and nowhere else, and only
 * from what the fact says: no clock, no chance, no other stage's tables.
 */
public interface Projection {

    /** The sealed interface whose records this projection understands. */
    Class<? extends Fact> facts();

    /** The tables that hold nothing but what facts say, in the order in which they may be filled. */
    List<String> tables();

    void apply(Recorded recorded);
}
