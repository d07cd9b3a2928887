package org.tandem.engines.impact;

import java.util.List;

/** Applies a {@link ClaimRule} to a fitted effect. */
record Judge(ClaimRule rule, CriticalValues critical) {

    /** What the rule looks at. */
    record Evidence(Effect effect, LjungBox residuals, int before, int after, boolean season) {}

    Claim judge(Evidence evidence) {
        var effect = evidence.effect;
        int sign = rule.direction().sign(effect.step());
        double reach = critical.at(rule.direction().share(rule.alpha()));
        var interval = interval(effect, reach);
        var data = data(evidence);
        var grounds = new Claim.Grounds(data, p(effect, sign), reach, interval)
                .and(List.of(residuals(evidence.residuals), interval(interval.worstImprovement(sign))));
        if (!data.stream().allMatch(Condition::holds)) return new Claim.ChartOnly(grounds);
        return grounds.hold() ? new Claim.Claimed(grounds) : new Claim.NotClaimed(grounds);
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
    private Estimate interval(Effect effect, double reach) {
        if (rule.unit() == ClaimRule.Unit.MEASURE) return effect.absolute(reach);
        var relative = effect.relative(reach);
        return relative == null ? new Estimate(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : relative;
    }

    /** The error at which the worse end would just touch delta: the ends move steadily, so it is found by halving. */
    private double p(Effect effect, int sign) {
        if (interval(effect, 0).worstImprovement(sign) <= rule.delta()) return above(effect, sign);
        double near = 0;
        double far = 1e3;
        for (int i = 0; i < 100; i++) {
            double middle = (near + far) / 2;
            if (interval(effect, middle).worstImprovement(sign) > rule.delta()) near = middle;
            else far = middle;
        }
        return doubled(critical.error(near));
    }

    /** The estimate itself is not above delta: the mirror image, at least one half. */
    private double above(Effect effect, int sign) {
        double near = 0;
        double far = 1e3;
        for (int i = 0; i < 100; i++) {
            double middle = (near + far) / 2;
            var turned = interval(effect, middle);
            if ((sign > 0 ? turned.high() : -turned.low()) < rule.delta()) near = middle;
            else far = middle;
        }
        return doubled(1 - critical.error(near));
    }

    private double doubled(double p) {
        return rule.direction() == Direction.EITHER ? Math.min(1, 2 * p) : p;
    }
}
