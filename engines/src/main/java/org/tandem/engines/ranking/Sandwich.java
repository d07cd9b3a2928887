package org.tandem.engines.ranking;

/** Inverse information x sum of squared scores of the judges x inverse information, times J / (J - 1). */
record Sandwich(double[][] influences) implements Covariance {

    /** Each judge's score, turned into what the judge moves each parameter by. */
    static Sandwich of(double[][] scores, Covariance inverse) {
        var influences = new double[scores.length][];
        for (int judge = 0; judge < scores.length; judge++) {
            influences[judge] = inverse.times(scores[judge]);
        }
        return new Sandwich(influences);
    }

    private double correction() {
        return influences.length / (influences.length - 1.0);
    }

    @Override
    public double[] diagonal() {
        var diagonal = new double[influences[0].length];
        for (double[] moved : influences) {
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] += correction() * moved[i] * moved[i];
            }
        }
        return diagonal;
    }

    @Override
    public double[] times(double[] x) {
        var y = new double[x.length];
        for (double[] moved : influences) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += moved[i] * x[i];
            }
            for (int i = 0; i < x.length; i++) {
                y[i] += correction() * sum * moved[i];
            }
        }
        return y;
    }
}
