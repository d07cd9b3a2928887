package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tandem.engines.exact.Rational;

/**
 * Who bears what when a project stops: the loss fills the agreed tranches from the first on, each split by its weights;
 * what exceeds a party's maximum loss passes to the other parties of the tranche by their weights, and what nobody has
 * to bear is named as uncovered.
 *
 * @param tranches in the order in which a loss fills them; the last may have no end
 * @param maximumLoss in the smallest unit, by party; a party without one is unlimited
 */
public record LossWaterfall(List<Tranche> tranches, Map<String, BigInteger> maximumLoss) {

    public LossWaterfall {
        tranches = List.copyOf(tranches);
        maximumLoss = Map.copyOf(maximumLoss);
        if (maximumLoss.values().stream().anyMatch(limit -> limit.signum() < 0)) {
            throw new IllegalArgumentException(
                    "The maximum losses %s must not be negative. Maybe enter them without sign."
                            .formatted(maximumLoss));
        }
    }

    /** All of any loss by the same weights, nobody limited. */
    public static LossWaterfall byWeights(SequencedMap<String, Rational> weights) {
        return new LossWaterfall(List.of(new Tranche("all", null, weights)), Map.of());
    }

    /**
     * @param spent all that was spent until the stop, in the smallest unit
     * @param recovered what can be sold or used elsewhere; more than spent is no loss
     */
    public Settlement stop(BigInteger spent, BigInteger recovered) {
        if (spent.signum() < 0 || recovered.signum() < 0) {
            throw new IllegalArgumentException(
                    "Spent (%s) and recovered (%s) must not be negative. Maybe enter both without sign."
                            .formatted(spent, recovered));
        }
        BigInteger loss = spent.subtract(recovered).max(BigInteger.ZERO);
        SequencedMap<String, BigInteger> borne = nobody();
        List<Line> lines = new ArrayList<>();
        BigInteger left = loss;
        for (Tranche tranche : tranches) {
            BigInteger part = tranche.size() == null ? left : left.min(tranche.size());
            lines.add(fill(tranche, part, borne));
            left = left.subtract(part);
        }
        BigInteger covered = borne.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new Settlement(
                loss, Collections.unmodifiableSequencedMap(borne), loss.subtract(covered), List.copyOf(lines));
    }

    private Line fill(Tranche tranche, BigInteger part, SequencedMap<String, BigInteger> borne) {
        SequencedMap<String, BigInteger> here = new LinkedHashMap<>();
        SequencedMap<String, Rational> open = tranche.positiveWeights();
        BigInteger left = part;
        while (left.signum() > 0 && !open.isEmpty()) {
            left = left.subtract(round(left, open, borne, here));
        }
        return new Line(tranche.name(), part, Collections.unmodifiableSequencedMap(here), left);
    }

    /** Splits what is left; parties that reach their maximum leave the tranche. Returns what was placed. */
    private BigInteger round(
            BigInteger left,
            SequencedMap<String, Rational> open,
            SequencedMap<String, BigInteger> borne,
            SequencedMap<String, BigInteger> here) {
        BigInteger placed = BigInteger.ZERO;
        for (var share : Split.byLargestRemainder(left, open).entrySet()) {
            String party = share.getKey();
            BigInteger before = borne.getOrDefault(party, BigInteger.ZERO);
            BigInteger after = limited(party, before.add(share.getValue()));
            borne.put(party, after);
            here.merge(party, after.subtract(before), BigInteger::add);
            placed = placed.add(after.subtract(before));
            if (after.equals(maximumLoss.get(party))) {
                open.remove(party);
            }
        }
        return placed;
    }

    private BigInteger limited(String party, BigInteger loss) {
        BigInteger limit = maximumLoss.get(party);
        return limit == null ? loss : loss.min(limit);
    }

    private SequencedMap<String, BigInteger> nobody() {
        SequencedMap<String, BigInteger> borne = new LinkedHashMap<>();
        tranches.forEach(tranche -> tranche.weights().keySet().forEach(party -> borne.put(party, BigInteger.ZERO)));
        return borne;
    }

    /**
     * @param size how much loss it takes, {@code null} for any amount
     * @param weights by party, not negative, in the order that decides ties
     */
    public record Tranche(String name, @Nullable BigInteger size, SequencedMap<String, Rational> weights) {

        public Tranche {
            weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
            if (size != null && size.signum() < 0) {
                throw new IllegalArgumentException(
                        "The tranche \"%s\" must not have a negative size (%s). Maybe it has no end: leave the size out."
                                .formatted(name, size));
            }
            if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)) {
                throw new IllegalArgumentException(
                        "The tranche \"%s\" has a negative weight: %s. Maybe a party is left out by a weight of 0."
                                .formatted(name, weights));
            }
        }

        private SequencedMap<String, Rational> positiveWeights() {
            SequencedMap<String, Rational> positive = new LinkedHashMap<>(weights);
            positive.values().removeIf(weight -> weight.signum() == 0);
            return positive;
        }
    }

    /** One tranche: how much of the loss fell into it, who bears it, what nobody bears. */
    public record Line(
            String tranche, BigInteger amount, SequencedMap<String, BigInteger> parties, BigInteger uncovered) {}

    /**
     * @param loss spent less recovered, at least zero
     * @param parties what each bears; with the uncovered rest they add up to the loss
     * @param uncovered beyond every tranche and maximum; to be settled by talk, not by rule
     */
    public record Settlement(
            BigInteger loss, SequencedMap<String, BigInteger> parties, BigInteger uncovered, List<Line> lines) {

        /**
         * What each party still owes (positive) or gets back (negative), given what it has already paid in. The
         * balances add up to the loss less all payments, less what is uncovered.
         */
        public SequencedMap<String, BigInteger> balances(Map<String, BigInteger> paidIn) {
            SequencedMap<String, BigInteger> balances = new LinkedHashMap<>(parties);
            paidIn.forEach((party, paid) -> balances.merge(party, paid.negate(), BigInteger::add));
            return Collections.unmodifiableSequencedMap(balances);
        }
    }
}
