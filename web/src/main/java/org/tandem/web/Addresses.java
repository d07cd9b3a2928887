package org.tandem.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Recorded;

/** Where the page of an object stands. */
final class Addresses {

    private static final Map<String, String> OWN_PAGE = Map.of(
            "file", "files",
            "need", "needs",
            "idea", "ideas",
            "panel", "panels",
            "funding", "fundings",
            "project", "projects",
            "plan", "plans",
            "outcome", "outcomes",
            "statement", "statements",
            "commitment", "commitments");
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
