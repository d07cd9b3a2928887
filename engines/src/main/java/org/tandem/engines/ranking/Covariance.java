package org.tandem.engines.ranking;

import java.util.Arrays;

/** Covariance of the parameters. */
sealed interface Covariance permits Inverse, Sandwich, Covariance.Own {

    /** The variance of each parameter. */
    double[] diagonal();

    /** The matrix times a vector. */
    double[] times(double[] x);

    /** What each parameter's own comparisons say, as if all others were known: for more items than a matrix should have. */
    record Own(double[] information) implements Covariance {
        @Override
        public double[] diagonal() {
            return Arrays.stream(information).map(own -> 1 / own).toArray();
        }

        @Override
        public double[] times(double[] x) {
            var y = new double[x.length];
            Arrays.setAll(y, i -> x[i] / information[i]);
            return y;
        }
    }
}
