package org.tandem.choose.portfolio;

import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.Stake;

/**
 * What a party has at risk in one currency, over all ideas [B11].
 *
 * @param putIn what it has put in, in the smallest unit
 * @param stake its cap and maximum loss; null as long as they are not yet agreed, which blocks nothing
 */
public record Position(
        UUID party,
        String name,
        String currency,
        long putIn,
        @Nullable Stake stake) {

    public boolean agreed() {
        return stake != null;
    }

    public OptionalLong cap() {
        return stake == null ? OptionalLong.empty() : OptionalLong.of(stake.cap());
    }

    /** What it may still put in; never below 0, also where a later agreement lowered the cap. */
    public OptionalLong left() {
        return stake == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, stake.cap() - putIn));
    }

    /** The most that it can lose when projects stop. */
    public OptionalLong maximumLoss() {
        return stake == null ? OptionalLong.empty() : OptionalLong.of(stake.maximumLoss());
    }
}
