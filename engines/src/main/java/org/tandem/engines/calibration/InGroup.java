package org.tandem.engines.calibration;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Do reviewers favour their own organisation? Score = item + reviewer + gamma x same organisation, weighted least
 * squares: an item's merit and a reviewer's severity are taken out first, so that a side whose items are better, or
 * whose reviewers are milder, raises no alarm.
 *
 * <p>gamma = sum c x~ s / sum c x~^2 with x~ the part of "same organisation" that items and reviewers do not explain.
 */
public final class InGroup {
    private static final int ENOUGH = 30;

    private InGroup() {}

    /** The rule of the product: 95 %, two-sided, at least 30 reviews of each kind. */
    public static InGroup withDefaults() {
        return new InGroup();
    }

    /**
     * A review and whether its reviewer belongs to the organisation of the item.
     *
     * @param review the judgement
     * @param sameOrganisation whether it was given inside one organisation
     */
    public record Sided(Review review, boolean sameOrganisation) {}

    /** What was found. */
    public sealed interface Result {
        /** In words, with the figures. */
        String reason();

        /** Whether to raise the alarm. */
        default boolean alarm() {
            return this instanceof Estimated estimated && estimated.lower > 0 && estimated.enough();
        }
    }

    /**
     * An estimate.
     *
     * @param gamma what one's own organisation adds to a score
     * @param lower lower end of the two-sided 95 % interval
     * @param inside reviews inside one organisation
     * @param outside reviews of another organisation
     */
    public record Estimated(double gamma, double se, double lower, double upper, int inside, int outside, String reason)
            implements Result {
        boolean enough() {
            return inside >= ENOUGH && outside >= ENOUGH;
        }
    }

    /** The reviews cannot tell: reviewers are nested in sides, or there are too few of them. No alarm. */
    public record Unknown(int inside, int outside, String reason) implements Result {}

    /** Solves; an empty list is unknown. */
    public Result solve(List<Sided> sided) {
        int inside = (int) sided.stream().filter(Sided::sameOrganisation).count();
        int outside = sided.size() - inside;
        if (inside == 0 || outside == 0) {
            return new Unknown(inside, outside, "All reviews are of one kind: nothing can be compared.");
        }
        return new Fit(sided).estimate(inside, outside);
    }

    /** Gamma by the rule of Frisch, Waugh and Lovell. */
    private static final class Fit {
        private final Design design;
        private final TwoWay effects;
        private final double[] rest;
        private final double[] same;

        Fit(List<Sided> sided) {
            var scores = new java.util.ArrayList<Review>();
            var sides = new java.util.ArrayList<Review>();
            for (var one : sided) {
                var review = one.review();
                scores.add(review);
                sides.add(new Review(
                        review.item(), review.reviewer(), "", one.sameOrganisation() ? 1 : 0, review.weight()));
            }
            design = new Design(scores);
            effects = new TwoWay(design);
            var side = new Design(sides);
            same = left(side.mean);
            rest = left(design.mean);
        }

        private double[] left(double[] cell) {
            return effects.residuals(cell, effects.fit(cell));
        }

        Result estimate(int inside, int outside) {
            double information = product(same, same);
            int df = design.observations - effects.rank() - 1;
            if (information < 1e-9 || df < 1) {
                return new Unknown(
                        inside, outside, "Items and reviewers leave no difference between sides to compare.");
            }
            double gamma = product(same, rest) / information;
            double squares = Math.max(0, design.within + product(rest, rest) - gamma * gamma * information);
            return answer(gamma, Math.sqrt(squares / df / information), new int[] {df, inside, outside});
        }

        private static Result answer(double gamma, double se, int[] counts) {
            double reach = se * new TDistribution(counts[0]).inverseCumulativeProbability(.975);
            var found = new Estimated(gamma, se, gamma - reach, gamma + reach, counts[1], counts[2], "");
            return new Estimated(gamma, se, found.lower, found.upper, counts[1], counts[2], Fit.reason(found));
        }

        private static String reason(Estimated found) {
            var figures = String.format(
                    java.util.Locale.ROOT,
                    "%+.3g (95 %% %+.3g to %+.3g) from %d reviews inside and %d across organisations",
                    found.gamma,
                    found.lower,
                    found.upper,
                    found.inside,
                    found.outside);
            return "Own organisation adds " + figures
                    + (found.alarm()
                            ? ": alarm."
                            : found.enough() ? ": no alarm." : ": no alarm below 30 reviews of each kind.");
        }

        private double product(double[] a, double[] b) {
            double sum = 0;
            for (int c = 0; c < a.length; c++) {
                sum += design.weight[c] * a[c] * b[c];
            }
            return sum;
        }
    }
}
