package org.tandem.engines.impact;

import java.util.Arrays;

/**
 * The diffuse likelihood at many ratios of variances of one design. The same number as {@link AugmentedFilter#logLik}, a
 * dozen times faster, and nothing but that number and the coefficients: the columns are made orthonormal once, so that
 * their cross products may be added up instead of rotated; the season lies in a ring, where time moves on by moving a
 * finger; all memory is taken once.
 *
 * <p>Needs a design of full rank.
 */
final class Likelihood {

    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final Columns columns;
    private final int periods;
    private final int width;
    private final Ring ring;
    private final double[] row;
    private final double[][] products;
    private double logVariances;

    Likelihood(Design design, Structure structure) {
        columns = Columns.of(design);
        periods = design.rows.length;
        width = design.coefficients() + 1;
        ring = new Ring(structure.season().elements() + 1, width);
        row = new double[width];
        products = new double[width][width];
    }

    /** The diffuse log-likelihood at these ratios, the common scale concentrated out. */
    double at(Variances ratios) {
        run(ratios);
        int k = width - 1;
        double logDeterminant = 2 * columns.logDeterminant();
        for (int j = 0; j < k; j++) logDeterminant += 2 * Math.log(products[j][j]);
        return -.5 * (free() * (LOG_2_PI + 1 + Math.log(scale())) + logVariances + logDeterminant);
    }

    /** Readings less coefficients. */
    int free() {
        return columns.used() - (width - 1);
    }

    /** The common scale at the ratios last seen. */
    double scale() {
        double last = products[width - 1][width - 1];
        return last * last / free();
    }

    /** The coefficient at the ratios last seen, with its variance before the common scale. */
    Found coefficient(int j) {
        int k = width - 1;
        var weights = columns.weights(j);
        double value = columns.offset(j);
        double variance = 0;
        for (int i = 0; i < k; i++) { // products is the transposed root: forward for the weights
            double left = weights[i];
            for (int c = 0; c < i; c++) left -= products[i][c] * weights[c];
            weights[i] = left / products[i][i];
            variance += weights[i] * weights[i];
            value += weights[i] * products[k][i];
        }
        return new Found(value, variance);
    }

    /** A coefficient and its variance in units of the common scale. */
    record Found(double value, double variance) {}

    private void run(Variances ratios) {
        ring.start(ratios);
        for (var line : products) Arrays.fill(line, 0);
        logVariances = 0;
        double product = 1;
        for (int t = 0; t < periods; t++) {
            if (columns.has(t)) {
                double variance = ring.absorb(columns.row(t), row);
                add(1 / variance);
                product *= variance;
                if (product > 1e200 || product < 1e-200) product = logged(product);
            }
            ring.advance();
        }
        logged(product);
        root();
    }

    private double logged(double product) {
        logVariances += Math.log(product);
        return 1;
    }

    private void add(double weight) {
        for (int i = 0; i < width; i++) {
            double factor = row[i] * weight;
            var line = products[i];
            for (int j = 0; j <= i; j++) line[j] += factor * row[j];
        }
    }

    /** Cholesky's root of the products, in their place: the last row is the measure's. */
    private void root() {
        for (int i = 0; i < width; i++) {
            var line = products[i];
            for (int j = 0; j < i; j++) {
                var above = products[j];
                double left = line[j];
                for (int c = 0; c < j; c++) left -= line[c] * above[c];
                line[j] = left / above[j];
            }
            double left = line[i];
            for (int c = 0; c < i; c++) left -= line[c] * line[c];
            line[i] = Math.sqrt(Math.max(0, left));
        }
    }
}
