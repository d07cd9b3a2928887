package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a plan came after what it judges. Such a plan is shown and never pays by itself. */
final class Retrospect {

    private Retrospect() {}

    /** Why it is retrospective; null when it was signed before the change and before any reading after it. */
    static @Nullable String reason(PlanTerms terms, ReadingTable table, LocalDate signed) {
        var change = terms.rhythm().start(terms.changePeriod());
        if (table.reaches(terms.changePeriod())) {
            return "readings from after the change (%s) were there before it was signed"
                    .formatted(terms.rhythm().label(terms.changePeriod()));
        }
        return signed.isAfter(change) ? "it was signed on %s, after the change of %s".formatted(signed, change) : null;
    }
}
