package org.tandem.earn.gainshare;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.agreements.GainShare;
import org.tandem.deliver.outcomes.ValueRule;

/**
 * Everything that a statement follows from: {@link Settlement#of} gives the same amounts from it at any time.
 *
 * @param volume sum over the periods after the change, as it was read
 * @param paid what settled statements of the same plan have paid before, by party, in the order of the agreement
 */
public record Inputs(
        Source source, Improvement improvement, String volume, ValueRule value, Sharing sharing, List<Amount> paid) {

    public Inputs {
        paid = List.copyOf(paid);
    }

    /**
     * The outcome.
     *
     * @param periods how many were read after the change
     */
    public record Source(
            UUID outcome,
            UUID plan,
            String title,
            String measure,
            String unit,
            int look,
            int looks,
            int periods,
            boolean claimed) {
        public boolean last() {
            return look == looks;
        }
    }

    /**
     * The mean improvement of one period, per unit of volume; positive is good. Exactly these digits count.
     *
     * @param low the worse end of the two-sided 95 % interval
     */
    public record Improvement(String estimate, String low, String high) {}

    /**
     * The terms in force when the statement was drawn.
     *
     * @param edition of the agreement
     * @param shares in the order of the agreement, which decides ties
     */
    public record Sharing(int edition, String currency, List<PartyShare> shares, GainShare gainShare) {
        public Sharing {
            shares = List.copyOf(shares);
        }

        List<UUID> parties() {
            return shares.stream().map(PartyShare::party).toList();
        }
    }

    /** @param percent of a gain where no bands are agreed, such as "60" */
    public record PartyShare(UUID party, String name, String percent) {}

    /** @param amount in the currency's smallest unit; negative when it is taken back */
    public record Amount(UUID party, String name, long amount) {}

    /** Why no statement can be made from these; null when one can. */
    @Nullable
    String obstacle() {
        var rule = sharing.gainShare();
        var needsTarget = !rule.bands().isEmpty() || rule.minimum().minimum().signum() > 0;
        if (!value.currency().equals(sharing.currency())) {
            return "The plan values in %s, the agreement pays in %s. Change one of them together."
                    .formatted(value.currency(), sharing.currency());
        }
        return needsTarget && value.targetCost() == null
                ? "The agreement shares by bands or a minimum savings rate, and the plan names no target cost of a unit to compare with."
                : null;
    }
}
