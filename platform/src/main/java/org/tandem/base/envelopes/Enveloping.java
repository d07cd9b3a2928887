package org.tandem.base.envelopes;

import java.util.UUID;

/** What came of an act on boxes, envelopes and keys. */
public sealed interface Enveloping {

    /** @param id what was made or changed */
    record Done(UUID id) implements Enveloping {}

    /** @param field the field of the form that the rule is about; "" for the act as a whole */
    record Refused(String field, String reason) implements Enveloping {}
}
