package org.tandem.base.envelopes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Optional;
import org.tandem.base.envelopes.Enveloping.Refused;

/** Whether a box may open: custodians of different parties, no party strong enough alone, a deadline to come. */
final class BoxRule {

    private static final int MOST = 32;

    private BoxRule() {}

    static Optional<Refused> check(BoxTerms terms, Instant now) {
        int n = terms.custodians().size();
        if (terms.title().isBlank()) {
            return refused("title", "Give the box a name.");
        }
        if (!terms.deadline().isAfter(now)) {
            return refused("deadline", "The deadline lies in the past. Choose a later one.");
        }
        if (n < 2 || n > MOST) {
            return refused("custodians", "Choose 2 to %d custodians; you chose %d.".formatted(MOST, n));
        }
        if (terms.k() < 2 || terms.k() > n) {
            return refused("k", "Of %d custodians 2 to %d can be needed, not %d.".formatted(n, n, terms.k()));
        }
        return strongest(terms);
    }

    /** At least two parties, and none with k keys: whoever hosts belongs to one of them, and must not open alone. */
    private static Optional<Refused> strongest(BoxTerms terms) {
        long most = terms.custodians().stream().collect(groupingBy(Custodian::party, counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return most < terms.k()
                ? Optional.empty()
                : refused(
                        "custodians",
                        "One party would keep %d of the keys and could open with %d, alone and early. Choose custodians of more parties, or let more be needed."
                                .formatted(most, terms.k()));
    }

    private static Optional<Refused> refused(String field, String reason) {
        return Optional.of(new Refused(field, reason));
    }
}
