package org.tandem.engines.impact;

import java.util.List;

/** Applies a {@link ClaimRule} to a fitted effect. */
record Judge(ClaimRule rule, Calibration calibration) {

    /**
     * What the rule looks at.
     *
     * @param effect with the spread that the claim is held to
     */
    record Evidence(Effect effect, LjungBox residuals, int before, int after, boolean season) {}

    Claim judge(Evidence evidence) {
        var data = data(evidence);
        var grounds = grounds(evidence, data);
        if (!data.stream().allMatch(Condition::holds)) return new Claim.ChartOnly(grounds);
        return grounds.hold() ? new Claim.Claimed(grounds) : new Claim.NotClaimed(grounds);
    }

    private Claim.Grounds grounds(Evidence evidence, List<Condition> data) {
        var effect = evidence.effect;
        int sign = rule.direction().sign(effect.step());
        double nominal = calibration.nominal(rule.direction().share(rule.alpha()));
        var interval = interval(effect, 1 - 2 * nominal);
        double p = p(effect, sign);
        double real = calibration.real(p) * (rule.direction() == Direction.EITHER ? 2 : 1);
        return new Claim.Grounds(data, Math.min(1, real), p, nominal, interval)
                .and(List.of(residuals(evidence.residuals), interval(interval.worstImprovement(sign))));
    }

    private static List<Condition> data(Evidence evidence) {
        int least = evidence.season ? ClaimRule.BEFORE_WITH_SEASON : ClaimRule.BEFORE_WITHOUT;
        String which = evidence.season ? " with a season" : " without a season";
        return List.of(
                Condition.atLeast(
                        "before", "at least " + least + " periods before the change" + which, evidence.before, least),
                Condition.atLeast(
                        "after",
                        "at least " + ClaimRule.AFTER + " periods after the change",
                        evidence.after,
                        ClaimRule.AFTER));
    }

    private static Condition residuals(LjungBox test) {
        return Condition.atLeast(
                "residuals", "the residuals have no memory (Ljung-Box p of at least .05)", test.p(), ClaimRule.LEAST_P);
    }

    private Condition interval(double worst) {
        String level = rule.looks() == 1 ? "1 - .01" : "1 - .01/" + rule.looks();
        return Condition.above(
                "interval",
                "the worse end of the two-sided " + level + " interval is an improvement above the smallest worthwhile",
                worst,
                rule.delta());
    }

    /** In delta's unit; where a percentage means nothing, an interval that proves nothing. */
    private Estimate interval(Effect effect, double confidence) {
        var interval = effect.in(rule.unit(), confidence);
        return interval == null ? new Estimate(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : interval;
    }

    /** The chance, by the spread, that the improvement is at most delta. */
    private double p(Effect effect, int sign) {
        double least = effect.stepAt(sign * rule.delta(), rule.unit());
        double below = effect.spread().below(least);
        return sign > 0 ? below : 1 - below;
    }
}
