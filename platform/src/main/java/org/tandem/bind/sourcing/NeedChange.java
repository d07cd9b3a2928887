package org.tandem.bind.sourcing;

/** What came of a change that a rule may refuse. */
public sealed interface NeedChange {

    record Done() implements NeedChange {}

    /** @param field the field of the form that the rule is about */
    record Refused(String field, String reason) implements NeedChange {}
}
