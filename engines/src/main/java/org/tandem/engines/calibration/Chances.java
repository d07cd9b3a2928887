package org.tandem.engines.calibration;

/** The chances of the scores of one kind of rating, for each merit of the grid; every table runs along the grid. */
final class Chances {
    /** Chances too small for a number count as this. */
    private static final double LEAST = Math.log(Double.MIN_NORMAL);

    /** By score. */
    final double[][] log;
    /** By step: the chance of a score that takes it. */
    final double[][] above;

    final double[] mean;
    final double[] variance;

    /**
     * Chances.
     *
     * @param node the grid
     * @param hardness of criterion and reviewer together
     * @param step what each step asks for beyond
     */
    Chances(double[] node, double hardness, double[] step) {
        log = new double[step.length + 1][node.length];
        above = new double[step.length][node.length];
        mean = new double[node.length];
        variance = new double[node.length];
        for (int q = 0; q < node.length; q++) {
            moments(q, chances(q, node[q] - hardness, step));
        }
    }

    private double[] chances(int q, double location, double[] step) {
        var chance = new double[log.length];
        double most = 0;
        for (int x = 1; x < chance.length; x++) {
            chance[x] = chance[x - 1] + location - step[x - 1];
            most = Math.max(most, chance[x]);
        }
        double sum = 0;
        for (int x = 0; x < chance.length; x++) {
            log[x][q] = chance[x] - most;
            chance[x] = Math.exp(chance[x] - most);
            sum += chance[x];
        }
        double total = Math.log(sum);
        for (int x = 0; x < chance.length; x++) {
            log[x][q] = Math.max(log[x][q] - total, LEAST);
            chance[x] /= sum;
        }
        return chance;
    }

    private void moments(int q, double[] chance) {
        double rest = 0;
        for (int h = above.length - 1; h >= 0; h--) {
            rest += chance[h + 1];
            above[h][q] = rest;
            mean[q] += rest;
        }
        for (int x = 0; x < chance.length; x++) {
            variance[q] += chance[x] * (x - mean[q]) * (x - mean[q]);
        }
    }

    /**
     * Second derivatives, summed over the grid: of the location, of it with each step, among steps ({@code h <= g}).
     */
    record Bend(double variance, double[] with, double[][] among) {}

    /**
     * Of all ratings of this kind together.
     *
     * @param mass how many of them stand at each merit
     */
    Bend bend(double[] mass) {
        var bend = new Bend(sum(mass, variance), new double[above.length], new double[above.length][above.length]);
        var higher = new double[mass.length];
        for (int h = above.length - 1; h >= 0; h--) {
            for (int q = 0; q < mass.length; q++) {
                bend.with[h] += mass[q] * ((h + 1 - mean[q]) * above[h][q] + higher[q]);
                higher[q] += above[h][q];
            }
            for (int g = h; g < above.length; g++) {
                bend.among[h][g] = among(mass, above[h], above[g]);
            }
        }
        return bend;
    }

    private static double among(double[] mass, double[] lower, double[] upper) {
        double sum = 0;
        for (int q = 0; q < mass.length; q++) {
            sum += mass[q] * upper[q] * (1 - lower[q]);
        }
        return sum;
    }

    static double sum(double[] mass, double[] of) {
        double sum = 0;
        for (int q = 0; q < mass.length; q++) {
            sum += mass[q] * of[q];
        }
        return sum;
    }
}
