package org.tandem.deliver.outcomes;

import org.tandem.engines.impact.ClaimRule;

/**
 * An amount that an effect is held against: the smallest worthwhile effect, or a guard's margin.
 *
 * @param amount zero or more; in the measure's unit, or in percent of what would have been (5 is 5 %)
 */
public record Threshold(double amount, boolean percent) {

    public static final Threshold NONE = new Threshold(0, false);

    double fraction() {
        return percent ? amount / 100 : amount;
    }

    ClaimRule.Unit unit() {
        return percent ? ClaimRule.Unit.PART_OF_COUNTERFACTUAL : ClaimRule.Unit.MEASURE;
    }

    boolean sound() {
        return amount >= 0 && !Double.isInfinite(amount);
    }
}
