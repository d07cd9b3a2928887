package org.tandem.base.ledger;

import java.util.Optional;

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
     * Whether a string of this stage's facts is what people wrote, rather than a name of ours: those are what a redaction
     * takes out of all tables (see {@link Forgetting}).
     *
     * @param key the name under which it stands: "reason"
     */
    default boolean prose(String key, String value) {
        return false;
    }

    /** Why the words of this fact stay although their author would rather remove them; empty when they may go. */
    default Optional<String> stays(Recorded fact) {
        return Optional.empty();
    }

    /**
     * The words of this fact are about to be redacted: removes what is more than words, such as content. Rows of a redacted
     * subject are left out by {@code ./tandem check}.
     */
    default void forget(Recorded redacted) {}
}
