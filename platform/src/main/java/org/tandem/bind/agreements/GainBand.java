package org.tandem.bind.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;
import org.tandem.engines.sharing.Band;

/**
 * A stretch of spend, in percent of target cost, and who gets how much of what is saved within it.
 *
 * @param to null for no upper edge
 * @param shares of parties other than the keeper; what is left stays with the keeper
 */
public record GainBand(Percent from, @Nullable Percent to, List<Share> shares) {

    public GainBand {
        shares = List.copyOf(shares);
    }

    /** "80 % to 100 % of target cost". */
    public String title() {
        return to == null ? "Above %s of target cost".formatted(from) : "%s to %s of target cost".formatted(from, to);
    }

    /** All that the keeper gives away in this band. */
    public Percent given() {
        return Share.total(shares);
    }

    /** As the engine takes it: parties by their ids. */
    Band band() {
        var fractions = new LinkedHashMap<String, Rational>();
        shares.forEach(
                share -> fractions.put(share.party().toString(), share.percent().fraction()));
        return new Band(from.fraction(), to == null ? null : to.fraction(), fractions);
    }

    Optional<Problem> problem() {
        if (from.compareTo(Percent.ZERO) < 0 || (to != null && to.compareTo(from) <= 0)) {
            return Optional.of(new Problem(
                    "bands", "The band from %s to %s is empty. Maybe its edges are exchanged.".formatted(from, to)));
        }
        var negative = shares.stream().anyMatch(share -> share.percent().compareTo(Percent.ZERO) < 0);
        return negative || given().compareTo(Percent.HUNDRED) > 0
                ? Optional.of(new Problem(
                        "bands", "The rates of the band from %s must be 0 to 100 %% together.".formatted(from)))
                : Optional.empty();
    }
}
