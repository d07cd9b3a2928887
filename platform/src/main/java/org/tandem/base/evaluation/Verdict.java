package org.tandem.base.evaluation;

import java.util.UUID;

/**
 * What was decided about an item and why.
 *
 * @param reason never blank
 * @param quote the item's own words that the reason answers; needed for {@link Decision#NO}, else may be empty
 */
public record Verdict(UUID item, Decision decision, String reason, String quote) {

    public Verdict {
        reason = reason.strip();
        quote = quote.strip();
    }
}
