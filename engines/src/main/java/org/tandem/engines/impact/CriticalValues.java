package org.tandem.engines.impact;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** How many standard errors are needed for an error of a given size. */
interface CriticalValues {

    /** The number of standard errors that pure chance exceeds, one side, with probability {@code alpha}. */
    double at(double alpha);

    /** The inverse: the chance of exceeding this many standard errors, one side. */
    double error(double standardErrors);

    /** What theory says for known variances. */
    CriticalValues NORMAL = new CriticalValues() {
        private final NormalDistribution normal = new NormalDistribution();

        @Override
        public double at(double alpha) {
            return -normal.inverseCumulativeProbability(alpha);
        }

        @Override
        public double error(double standardErrors) {
            return normal.cumulativeProbability(-standardErrors);
        }
    };
}
