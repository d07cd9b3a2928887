package org.tandem.engines.impact;

import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** How far the truth may lie from an estimate. */
public sealed interface Spread {

    /** The chance that the truth is at most x. */
    double below(double x);

    /** The value that the truth exceeds with chance 1 - p, 0 &lt; p &lt; 1. */
    double quantile(double p);

    /** Normal with a known standard error (zero: the centre itself). */
    record Normal(double centre, double se) implements Spread {
        private static final NormalDistribution STANDARD = new NormalDistribution();

        @Override
        public double below(double x) {
            if (se == 0) return x < centre ? 0 : 1;
            return STANDARD.cumulativeProbability((x - centre) / se);
        }

        @Override
        public double quantile(double p) {
            return centre + se * STANDARD.inverseCumulativeProbability(p);
        }
    }

    /**
     * A mean of Student distributions of the same degrees of freedom, weighed by how well each explains the data. Weights
     * add up to 1.
     */
    record Averaged(List<Part> parts, double degreesOfFreedom) implements Spread {
        private static final double ACCURACY = 1e-10;

        /** One way that it may be, with its weight. */
        public record Part(double weight, double centre, double se) {}

        public Averaged {
            parts = List.copyOf(parts);
        }

        @Override
        public double below(double x) {
            return below(x, new TDistribution(degreesOfFreedom));
        }

        private double below(double x, TDistribution student) {
            double sum = 0;
            for (var part : parts) sum += part.weight * student.cumulativeProbability((x - part.centre) / part.se);
            return Math.min(1, sum);
        }

        @Override
        public double quantile(double p) {
            var student = new TDistribution(degreesOfFreedom);
            double reach = student.inverseCumulativeProbability(p);
            var ends = parts.stream()
                    .mapToDouble(part -> part.centre + reach * part.se)
                    .summaryStatistics();
            double accuracy = ACCURACY * (Math.abs(ends.getMin()) + Math.abs(ends.getMax()));
            if (ends.getMax() - ends.getMin() <= accuracy) return ends.getMax();
            return new BracketingNthOrderBrentSolver(ACCURACY, accuracy, 5)
                    .solve(200, x -> below(x, student) - p, ends.getMin(), ends.getMax());
        }
    }

    /**
     * Another spread with its chances bent, evenly on both sides, by a power of the odds: longer than it for a factor above
     * one, shorter below. The middle stays.
     */
    record Bent(Spread spread, double factor) implements Spread {

        @Override
        public double below(double x) {
            return bend(spread.below(x), 1 / factor);
        }

        @Override
        public double quantile(double p) {
            return spread.quantile(bend(p, factor));
        }

        private static double bend(double p, double factor) {
            return 1 / (1 + Math.pow((1 - p) / p, factor));
        }

        /** The factor that puts the ends of a 95 % interval where the spread leaves so much out at each side. */
        static double leavingOut(double tail) {
            return logOdds(tail) / logOdds(.025);
        }

        private static double logOdds(double p) {
            return Math.log(p / (1 - p));
        }
    }
}
