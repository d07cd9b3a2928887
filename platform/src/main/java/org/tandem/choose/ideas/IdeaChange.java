package org.tandem.choose.ideas;

/** What came of a comment or a reveal. */
public sealed interface IdeaChange {

    record Done() implements IdeaChange {}

    /** @param field the field of the form that it is about; "" for the form as a whole */
    record Refused(String field, String reason) implements IdeaChange {}
}
