package org.tandem.engines.sharing;

import org.tandem.engines.exact.Rational;

/**
 * Pays a saving only when its rate reaches a minimum, and then from the first unit.
 *
 * <p>The estimate is compared, not an end of its interval; a rate that equals the minimum passes. Check: target 500,
 * actual 495.50, 125,000 units: a gain of 562,500 without a minimum, none with a minimum of 1 %.
 *
 * @param minimum as a fraction of the target: 1/100 is 1 %
 */
public record MinimumSavingsRate(Rational minimum) {

    public MinimumSavingsRate {
        if (minimum.signum() < 0) {
            throw new IllegalArgumentException(
                    "The minimum savings rate (%s) must not be negative. Maybe there is none: 0.".formatted(minimum));
        }
    }

    /** {@code MinimumSavingsRate.of("1 %")}. */
    public static MinimumSavingsRate of(String minimum) {
        return new MinimumSavingsRate(Rational.parse(minimum));
    }

    /** No minimum: every saving pays. */
    public static MinimumSavingsRate none() {
        return new MinimumSavingsRate(Rational.ZERO);
    }

    /**
     * @param target cost of a unit as agreed, above zero
     * @param actual cost of a unit as estimated, in the same currency
     * @param units how many units, not negative
     */
    public Judgement judge(Rational target, Rational actual, Rational units) {
        if (target.signum() <= 0 || units.signum() < 0) {
            throw new IllegalArgumentException(
                    "The target (%s) must be above 0 and the units (%s) at least 0. Maybe the two were exchanged."
                            .formatted(target, units));
        }
        Rational saving = target.minus(actual);
        Rational rate = saving.over(target);
        boolean passes = saving.signum() > 0 && rate.compareTo(minimum) >= 0;
        return new Judgement(saving, rate, minimum, passes, passes ? saving.times(units) : Rational.ZERO);
    }

    /**
     * @param saving saved a unit; negative when the unit became dearer
     * @param rate saving over target
     * @param minimum what the rate had to reach
     * @param passes whether anything is paid; a saving of zero or less never passes
     * @param gain the amount to share: saving times units when it passes, else zero
     */
    public record Judgement(Rational saving, Rational rate, Rational minimum, boolean passes, Rational gain) {

        /** A party's part of the gain, exact. */
        public Rational share(Rational fraction) {
            return gain.times(fraction);
        }

        /** The reason in words, with its values. */
        public String reason() {
            return "A unit saves %s, a rate of %s %%; the minimum is %s %%: %s."
                    .formatted(
                            saving.toDecimal(2),
                            rate.times(100).toDecimal(4),
                            minimum.times(100).toDecimal(4),
                            passes ? "paid from the first unit" : "nothing is paid");
        }
    }
}
