package org.tandem.base.commitments;

/** What came of an act on a commitment. */
public sealed interface Promising {

    record Done() implements Promising {}

    /** @param field the field of the form that the rule is about; "" for the act as a whole */
    record Refused(String field, String reason) implements Promising {}
}
