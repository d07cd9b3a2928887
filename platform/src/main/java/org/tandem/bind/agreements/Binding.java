package org.tandem.bind.agreements;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.tandem.base.rights.IpPosition;

/** The terms that bind at present: what later stages ask for. */
public record Binding(int edition, Instant since, Terms terms) {

    /** ISO 4217; the smallest unit of it is the unit of every amount. */
    public String currency() {
        return Objects.requireNonNull(terms.basis().currency());
    }

    public IpPosition ip() {
        return Objects.requireNonNull(terms.basis().ip());
    }

    /** The party's share of a gain, where no bands are agreed; 0 for a party that was not named. */
    public Percent shareOf(UUID party) {
        return terms.basis().shares().stream()
                .filter(share -> share.party().equals(party))
                .map(Share::percent)
                .findFirst()
                .orElse(Percent.ZERO);
    }
}
