package org.tandem.web;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Recorded;

/** Where the page of an object stands. */
final class Addresses {

    private static final Map<String, String> OWN_PAGE = Map.ofEntries(
            entry("file", "files"),
            entry("need", "needs"),
            entry("idea", "ideas"),
            entry("panel", "panels"),
            entry("funding", "fundings"),
            entry("project", "projects"),
            entry("plan", "plans"),
            entry("outcome", "outcomes"),
            entry("statement", "statements"),
            entry("commitment", "commitments"),
            entry("box", "envelopes"));
    private static final Map<String, String> SHARED_PAGE = Map.of(
            "agreement", "agreement",
            "aim-rating", "agreement/ratings",
            "seat", "people",
            "invitation", "people",
            "space", "people");

    private Addresses() {}

    /** Null where the object has no page, or a link would tell what a pseudonym hides. */
    static @Nullable String of(Recorded record) {
        var noun = record.subject().noun();
        var space = "/spaces/" + record.space() + "/";
        if (SHARED_PAGE.containsKey(noun)) {
            return space + SHARED_PAGE.get(noun);
        }
        return OWN_PAGE.containsKey(noun) ? space + OWN_PAGE.get(noun) + "/" + record.object() : null;
    }
}
