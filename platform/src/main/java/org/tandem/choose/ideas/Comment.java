package org.tandem.choose.ideas;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about an idea.
 *
 * @param pseudonym one a person and idea; the idea's own for its author
 * @param day when, to the day; within a day the order says nothing
 */
public record Comment(UUID id, UUID idea, String pseudonym, String words, Instant day) {

    public static final int LONGEST = 4000;
}
