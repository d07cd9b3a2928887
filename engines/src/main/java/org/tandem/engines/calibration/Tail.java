package org.tandem.engines.calibration;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Upper tails at full precision: one less the distribution would read 0 where p is below 1e-16. */
final class Tail {
    private Tail() {}

    /** P(F > f) on {@code more} and {@code left} degrees of freedom. */
    static double ofF(double f, int more, int left) {
        return Beta.regularizedBeta(left / (left + more * f), left / 2., more / 2.);
    }

    /** P(chi-square > ratio) on {@code more} degrees of freedom. */
    static double ofChiSquare(double ratio, int more) {
        return Gamma.regularizedGammaQ(more / 2., ratio / 2);
    }
}
