package org.tandem.engines.impact;

import java.util.ArrayList;
import java.util.List;

/** Whether an effect may be claimed, with every condition. */
public sealed interface Claim {

    /** What the verdict rests on. */
    Grounds grounds();

    /** Every condition holds. */
    record Claimed(Grounds grounds) implements Claim {}

    /** Data are enough, some other condition fails. */
    record NotClaimed(Grounds grounds) implements Claim {}

    /** Too few data for any claim: the chart explains, nothing more. */
    record ChartOnly(Grounds grounds) implements Claim {}

    /**
     * @param conditions all of them, those that hold and those that do not
     * @param p real chance of such an improvement, were it not above delta: the nominal one, calibrated; doubled where no
     *     direction is stated; below {@code .005/K} exactly when the interval's condition holds
     * @param nominalP the same as the averaged spread states it, one side
     * @param nominalLevel the chance left out at either side of the claim's interval: the nominal level that keeps the
     *     real one of {@code .005/K}
     * @param interval two-sided, of the claim's level, in delta's unit
     */
    record Grounds(List<Condition> conditions, double p, double nominalP, double nominalLevel, Estimate interval) {

        public Grounds {
            conditions = List.copyOf(conditions);
        }

        Grounds and(List<Condition> further) {
            var all = new ArrayList<>(conditions);
            all.addAll(further);
            return new Grounds(all, p, nominalP, nominalLevel, interval);
        }

        boolean hold() {
            return conditions.stream().allMatch(Condition::holds);
        }
    }

    /** Whether every condition holds. */
    default boolean claimed() {
        return this instanceof Claimed;
    }

    /** The conditions that fail. */
    default List<Condition> missing() {
        return grounds().conditions().stream().filter(c -> !c.holds()).toList();
    }

    /** The same claim with guards: each of them can veto it. */
    default Claim guardedBy(List<Guard.Verdict> guards) {
        return with(guards.stream().map(Guard.Verdict::condition).toList());
    }

    /** The same claim under further conditions. */
    default Claim with(List<Condition> further) {
        var grounds = grounds().and(further);
        return switch (this) {
            case ChartOnly c -> new ChartOnly(grounds);
            case Claimed c -> grounds.hold() ? new Claimed(grounds) : new NotClaimed(grounds);
            case NotClaimed c -> new NotClaimed(grounds);
        };
    }
}
