package org.tandem.base.ledger;

/**
 * What a stage's tables make of its facts. The ledger calls it in the transaction of the fact; {@code ./tandem check}
 * calls it again over all facts and compares. So a stage's projected tables are written here and nowhere else, and only
 * from what the fact says: no clock, no chance, no other stage's tables.
 */
public interface Projection extends Projected {

    /** The sealed interface whose records this projection understands. */
    Class<? extends Fact> facts();

    void apply(Recorded recorded);

    /**
     * The words of this fact are about to be redacted: removes from the stage's tables what it put there. Rows of a
     * redacted subject are left out by {@code ./tandem check}.
     */
    default void forget(Recorded redacted) {}
}
