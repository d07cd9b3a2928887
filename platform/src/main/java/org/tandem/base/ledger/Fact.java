package org.tandem.base.ledger;

/**
 * Something that happened, in the past tense. Each stage has one sealed interface of facts; its permitted records are
 * what the ledger stores, as JSON, under their simple name. A stored name or component never changes its meaning.
 */
public interface Fact {

    /** What was done, to be read after the name of who did it: "signed version 3". */
    String says();
}
