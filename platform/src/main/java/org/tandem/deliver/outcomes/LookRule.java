package org.tandem.deliver.outcomes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;

/** When a look may be taken, and what it sees. */
final class LookRule {

    private LookRule() {}

    /** Why the look may not be taken today; empty when it may. */
    static Optional<String> refuses(Plan plan, int look, LocalDate today) {
        var looks = plan.terms().looks();
        if (!plan.signed()) {
            return Optional.of("The plan is not signed by every side yet, so nothing can be judged by it.");
        }
        if (look > looks.size()) {
            return Optional.of("All %d looks of the plan are taken; the last one settled it.".formatted(looks.size()));
        }
        var day = looks.get(look - 1);
        return today.isBefore(day)
                ? Optional.of("Look %d is on %s. Looking earlier would raise the chance of a false claim."
                        .formatted(look, day))
                : Optional.empty();
    }

    /** The readings of the periods that had ended on the day of the look. */
    static ReadingTable seen(PlanTerms terms, ReadingTable table, int look) {
        var day = terms.looks().get(look - 1);
        var seen = new TreeMap<>(table.rows());
        seen.keySet().removeIf(period -> terms.rhythm().end(period).isAfter(day));
        return new ReadingTable(terms.rhythm(), seen);
    }
}
