package org.tandem.web.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of an object's story.
 *
 * @param what what happened, in the past tense: "signed version 3"
 * @param url the page of the object; null on that page itself, and where the object has none
 * @param author who did it; a pseudonym where the author is hidden
 * @param party the author's side; null where that is hidden, or where the system acted
 * @param at when
 * @param dayOnly true shows the day alone, as acts under a pseudonym must
 * @param receipt where the receipt downloads; null for those who may not have one
 * @param redaction where the reader may remove its words; null where they may not
 */
public record StoryLine(
        String what,
        @Nullable String url,
        String author,
        @Nullable Party party,
        Instant at,
        boolean dayOnly,
        @Nullable String receipt,
        @Nullable String redaction) {

    public StoryLine(
            String what,
            @Nullable String url,
            String author,
            @Nullable Party party,
            Instant at,
            boolean dayOnly,
            @Nullable String receipt) {
        this(what, url, author, party, at, dayOnly, receipt, null);
    }

    /** The same line, with the page on which the reader may redact it. */
    public StoryLine redactable(String page) {
        return new StoryLine(what, url, author, party, at, dayOnly, receipt, page);
    }
}
