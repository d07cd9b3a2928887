package org.tandem.engines.impact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tandem.engines.impact.PanelEngine.Method;

/**
 * Treated against weighed controls, after against weighed before: the three estimators differ only in their weights
 * (Arkhangelsky et al. 2021, section 2).
 *
 * @param effect mean over treated units and periods after the change
 * @param unitWeights one a control, sum 1
 * @param timeWeights one a period before the change, sum 1; all zero for synthetic control
 */
record Contrast(double effect, double[] unitWeights, double[] timeWeights) {

    private static final double LITTLE = 1e-6;
    private static final double LEAST_DECREASE = 1e-5;

    /**
     * @param controls a row a control
     * @param treated a row a treated unit
     * @param before how many of the first periods come before the change
     */
    static Contrast of(Method method, double[][] controls, double[][] treated, int before) {
        var mean = Panel.mean(treated);
        double noise = noise(controls, before);
        return switch (method) {
            case DIFFERENCE_IN_DIFFERENCES -> contrast(controls, mean, equal(controls.length), equal(before));
            case SYNTHETIC_CONTROL ->
                contrast(
                        controls,
                        mean,
                        units(controls, mean, before, new Ridge(false, LITTLE, noise)),
                        new double[before]);
            case SYNTHETIC_DIFFERENCE_IN_DIFFERENCES -> {
                double zeta = Math.pow((double) treated.length * (mean.length - before), .25);
                var omega = units(controls, mean, before, new Ridge(true, zeta, noise));
                yield contrast(controls, mean, omega, times(controls, before, noise));
            }
        };
    }

    private record Ridge(boolean intercept, double strength, double noise) {}

    private static double[] units(double[][] controls, double[] mean, int before, Ridge ridge) {
        var a = new double[before][controls.length];
        for (int t = 0; t < before; t++) for (int i = 0; i < controls.length; i++) a[t][i] = controls[i][t];
        return new FrankWolfe(
                        a,
                        Arrays.copyOf(mean, before),
                        ridge.intercept,
                        ridge.strength * ridge.noise,
                        LEAST_DECREASE * ridge.noise)
                .weights();
    }

    private static double[] times(double[][] controls, int before, double noise) {
        var a = Arrays.stream(controls).map(row -> Arrays.copyOf(row, before)).toArray(double[][]::new);
        var b = Arrays.stream(controls).mapToDouble(row -> after(row, before)).toArray();
        return new FrankWolfe(a, b, true, LITTLE * noise, LEAST_DECREASE * noise).weights();
    }

    private static Contrast contrast(double[][] controls, double[] mean, double[] omega, double[] lambda) {
        double effect = gap(mean, lambda);
        for (int i = 0; i < omega.length; i++) effect -= omega[i] * gap(controls[i], lambda);
        return new Contrast(effect, omega, lambda);
    }

    /** Mean after the change less the weighed mean before. */
    private static double gap(double[] row, double[] lambda) {
        double gap = after(row, lambda.length);
        for (int t = 0; t < lambda.length; t++) gap -= lambda[t] * row[t];
        return gap;
    }

    private static double after(double[] row, int before) {
        return Arrays.stream(row, before, row.length).average().orElseThrow();
    }

    private static double[] equal(int size) {
        var weights = new double[size];
        Arrays.fill(weights, 1. / size);
        return weights;
    }

    /** Standard deviation of the controls' steps before the change. */
    private static double noise(double[][] controls, int before) {
        var steps = Arrays.stream(controls)
                .flatMapToDouble(row -> IntStream.range(1, before).mapToDouble(t -> row[t] - row[t - 1]))
                .toArray();
        double mean = Arrays.stream(steps).average().orElse(0);
        double squares = Arrays.stream(steps).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / Math.max(1, steps.length - 1));
    }
}
