package org.tandem.engines.calibration;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** How sure the values of the items are, together. */
interface Errors {
    /** Covariances of item {@code i} with every item; infinite where nothing can be estimated. */
    double[] covariances(int i);

    /** Variance of item {@code i}. */
    double variance(int i);

    /** One draw of all errors together. */
    double[] draw(RandomGenerator chance);

    /** Spread of a t distribution over a normal one: sqrt(df / chi-square(df)); 1 for many degrees of freedom. */
    static double spread(int df, RandomGenerator chance) {
        if (df > 200) {
            return 1;
        }
        double square = 0;
        for (int d = 0; d < df; d++) {
            square += Math.pow(chance.nextGaussian(), 2);
        }
        return Math.sqrt(df / square);
    }

    default double[] fill(int n, IntToDoubleFunction value) {
        var array = new double[n];
        java.util.Arrays.setAll(array, value);
        return array;
    }
}
