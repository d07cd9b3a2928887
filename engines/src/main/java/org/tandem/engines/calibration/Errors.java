package org.tandem.engines.calibration;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** How sure the values of the items are, together. */
interface Errors {
    /** Covariances of item {@code i} with every item; infinite where nothing can be estimated. */
    double[] covariances(int i);

    /** Variance of item {@code i}. */
    double variance(int i);

    /** Draws of all errors together: a row an item, a column a draw. */
    double[][] draws(int times, RandomGenerator chance);

    /** Standard normal numbers. */
    static double[][] normal(int rows, int times, RandomGenerator chance) {
        var numbers = new double[rows][times];
        for (double[] row : numbers) {
            for (int d = 0; d < times; d++) {
                row[d] = chance.nextGaussian();
            }
        }
        return numbers;
    }

    /** Normal numbers, a standard deviation a row. */
    static double[][] normal(double[] sd, int times, RandomGenerator chance) {
        var numbers = normal(sd.length, times, chance);
        for (int i = 0; i < sd.length; i++) {
            Cholesky.scale(numbers[i], sd[i]);
        }
        return numbers;
    }

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
