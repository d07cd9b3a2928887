package org.tandem.engines.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * A stretch of spend, as fractions of the target cost, and who gets how much of each unit that is saved (below the
 * target) or overrun (above it) within it.
 *
 * @param from lower edge: 4/5 is 80 % of the target
 * @param to upper edge, {@code null} for no upper edge
 * @param shares fraction of the stretch a party, each 0 to 1, together at most 1; what is left stays with the keeper
 */
public record Band(Rational from, @Nullable Rational to, SequencedMap<String, Rational> shares) {

    public Band {
        shares = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shares));
        if (from.signum() < 0 || (to != null && to.compareTo(from) <= 0)) {
            throw new IllegalArgumentException(
                    "The band from %s to %s of target cost is empty. Maybe its edges are exchanged."
                            .formatted(from, to));
        }
        if (shares.values().stream().anyMatch(share -> share.signum() < 0)
                || Split.sum(shares.values()).compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The shares %s of the band from %s must be 0 to 1 and together at most 1. Maybe 25 %% was written as 25."
                            .formatted(shares, from));
        }
    }

    /** The band of one party's share: {@code Band.of("80 %", "100 %", "provider", "25 %")}. */
    public static Band of(String from, String to, String party, String share) {
        return new Band(Rational.parse(from), Rational.parse(to), only(party, share));
    }

    /** The band without upper edge: {@code Band.above("100 %", "provider", "50 %")}. */
    public static Band above(String from, String party, String share) {
        return new Band(Rational.parse(from), null, only(party, share));
    }

    private static SequencedMap<String, Rational> only(String party, String share) {
        SequencedMap<String, Rational> shares = new LinkedHashMap<>();
        shares.put(party, Rational.parse(share));
        return shares;
    }

    boolean endsBefore(Band next) {
        return to != null && to.compareTo(next.from) <= 0;
    }

    /** The part of the band, in money, between two amounts of spend; zero when they do not meet. */
    Rational overlap(Rational target, Rational low, Rational high) {
        Rational bottom = from.times(target).max(low);
        Rational top = Optional.ofNullable(to).map(target::times).orElse(high).min(high);
        return top.minus(bottom).max(Rational.ZERO);
    }

    /** "80 % to 100 % of target cost". */
    String label() {
        return to == null
                ? "above %s of target cost".formatted(percent(from))
                : "%s to %s of target cost".formatted(percent(from), percent(to));
    }

    private static String percent(Rational fraction) {
        Rational percent = fraction.times(100);
        return (percent.isWhole() ? percent.toString() : percent.toDecimal(2).toPlainString()) + " %";
    }
}
