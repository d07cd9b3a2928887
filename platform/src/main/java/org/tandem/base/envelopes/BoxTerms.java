package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is fixed when a box opens, and never changes.
 *
 * @param twoParts whether quality and ask are sealed apart
 * @param k how many custodians open together
 * @param custodians in the order of their shares
 * @param deadline until when envelopes are taken, and before which no share is
 */
public record BoxTerms(
        String title, String purpose, boolean twoParts, int k, List<Custodian> custodians, Instant deadline) {

    public BoxTerms {
        custodians = List.copyOf(custodians);
    }

    /** The parts of a submission, in the order in which they open. */
    public List<Part> parts() {
        return twoParts ? List.of(Part.QUALITY, Part.ASK) : List.of(Part.WHOLE);
    }

    /** Whether one lost key loses every envelope. */
    public boolean needsAll() {
        return k == custodians.size();
    }

    /** The number of this person's share; 0 for who keeps none. */
    public int share(UUID person) {
        for (int x = 1; x <= custodians.size(); x++) {
            if (custodians.get(x - 1).person().equals(person)) {
                return x;
            }
        }
        return 0;
    }
}
