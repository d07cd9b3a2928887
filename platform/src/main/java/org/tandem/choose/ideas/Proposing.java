package org.tandem.choose.ideas;

import java.util.List;
import java.util.UUID;
import org.tandem.base.evaluation.Problem;

/** What came of proposing an idea. */
public sealed interface Proposing {

    /** @param pseudonym the name that was drawn for its author */
    record Proposed(UUID id, String pseudonym) implements Proposing {}

    record Refused(List<Problem> problems) implements Proposing {}
}
