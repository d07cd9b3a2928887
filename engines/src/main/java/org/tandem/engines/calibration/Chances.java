package org.tandem.engines.calibration;

import java.util.Arrays;

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
    /** How much each step adds to the score. */
    private final int[] rise;

    /**
     * Chances.
     *
     * @param node the grid
     * @param hardness of criterion and reviewer together
     * @param step what each step asks for beyond
     * @param scale the scores, from 0 up; one more than steps
     */
    Chances(double[] node, double hardness, double[] step, int[] scale) {
        rise = new int[step.length];
        Arrays.setAll(rise, h -> scale[h + 1] - scale[h]);
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
            chance[x] = chance[x - 1] + rise[x - 1] * location - step[x - 1];
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
            mean[q] += rise[h] * rest;
        }
        double score = 0;
        for (int x = 0; x < chance.length; x++) {
            variance[q] += chance[x] * (score - mean[q]) * (score - mean[q]);
            score += x < rise.length ? rise[x] : 0;
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
        double score = Arrays.stream(rise).sum();
        for (int h = above.length - 1; h >= 0; h--) {
            for (int q = 0; q < mass.length; q++) {
                bend.with[h] += mass[q] * ((score - mean[q]) * above[h][q] + higher[q]);
                higher[q] += rise[h] * above[h][q];
            }
            score -= rise[h];
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
