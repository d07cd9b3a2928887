package org.tandem.engines.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tandem.engines.calibration.Ratings.Rating;

/** One item's ratings and its part of likelihood, gradient and information. */
final class ItemTerms {
    private final int[] kind;
    /** Of each rating: the place of its score on the scale, and the score itself. */
    private final int[] step;

    private final int[] score;
    private final double[] weight;
    private final int[] reviewer;
    /** The parameters that matter to this item, ascending: criteria, reviewers, steps, spread. */
    private final int[] local;
    /** Of each rating, where the parameters of its kind are among those. */
    private final int[][] place;

    ItemTerms(Ratings all, int n, Kinds kinds, Layout layout) {
        var ratings = all.byItem.get(n);
        kind = kinds.ofItem(n);
        step = ratings.stream().mapToInt(Rating::place).toArray();
        score = Arrays.stream(step).map(at -> all.scale[at]).toArray();
        weight = ratings.stream().mapToDouble(Rating::weight).toArray();
        reviewer = ratings.stream().mapToInt(Rating::reviewer).toArray();
        var hard = Arrays.stream(kind).flatMap(one -> Arrays.stream(kinds.parameters(one)));
        local = IntStream.concat(hard, IntStream.range(layout.stepAt(), layout.size()))
                .distinct()
                .sorted()
                .toArray();
        place = Arrays.stream(kind)
                .mapToObj(one -> Arrays.stream(kinds.parameters(one))
                        .map(parameter -> Arrays.binarySearch(local, parameter))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Adds this item's part; gives the posterior chances of its merit over the grid. */
    double[] add(Derivatives all) {
        var posterior = all.prior.logs();
        for (int k = 0; k < kind.length; k++) {
            add(posterior, weight[k], all.chances[kind[k]].log[step[k]]);
        }
        double total = logSum(posterior);
        all.logLikelihood += total;
        Arrays.setAll(posterior, q -> Math.exp(posterior[q] - total));
        for (int k = 0; k < kind.length; k++) {
            add(all.mass[kind[k]], weight[k], posterior);
        }
        enter(all, posterior, scores(all));
        return posterior;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int q = 0; q < to.length; q++) {
            to[q] += times * what[q];
        }
    }

    private static double logSum(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum);
    }

    /** First derivatives at each merit of the grid, by local parameter. */
    private double[][] scores(Derivatives all) {
        int steps = all.layout.steps();
        var scores = new double[local.length][all.prior.nodes()];
        for (int k = 0; k < kind.length; k++) {
            var chances = all.chances[kind[k]];
            for (int at : place[k]) {
                rest(scores[at], weight[k], score[k], chances.mean);
            }
            for (int h = 0; h < steps; h++) {
                rest(scores[local.length - 1 - steps + h], weight[k], step[k] > h ? 1 : 0, chances.above[h]);
            }
        }
        Arrays.setAll(scores[local.length - 1], all.prior::score);
        return scores;
    }

    private static void rest(double[] to, double times, double found, double[] expected) {
        for (int q = 0; q < to.length; q++) {
            to[q] -= times * (found - expected[q]);
        }
    }

    /** By Louis: curvature of the complete data less the variance of its score over the posterior. */
    private void enter(Derivatives all, double[] posterior, double[][] scores) {
        for (int k = 0; k < local.length; k++) {
            double mean = Chances.sum(posterior, scores[k]);
            all.gradient[local[k]] += mean;
            for (int q = 0; q < posterior.length; q++) {
                scores[k][q] -= mean;
            }
        }
        var weighed = new double[posterior.length];
        for (int k = 0; k < local.length; k++) {
            var mine = scores[k];
            Arrays.setAll(weighed, q -> posterior[q] * mine[q]);
            for (int l = k; l < local.length; l++) {
                all.information[local[k]][local[l]] -= Chances.sum(weighed, scores[l]);
            }
        }
        int spread = local[local.length - 1];
        for (int q = 0; q < posterior.length; q++) {
            all.information[spread][spread] += posterior[q] * all.prior.information(q);
        }
    }

    /** What the ratings alone tell about this item's merit, over its posterior. */
    double information(Derivatives all, double[] posterior) {
        double sum = 0;
        for (int k = 0; k < kind.length; k++) {
            sum += weight[k] * Chances.sum(posterior, all.chances[kind[k]].variance);
        }
        return sum;
    }

    /** Adds squared residuals and their expectation, both over the posterior, to the reviewers of this item. */
    void misfit(Derivatives all, double[] posterior, double[][] squares) {
        for (int k = 0; k < kind.length; k++) {
            var chances = all.chances[kind[k]];
            for (int q = 0; q < posterior.length; q++) {
                double rest = score[k] - chances.mean[q];
                squares[0][reviewer[k]] += weight[k] * posterior[q] * rest * rest;
                squares[1][reviewer[k]] += weight[k] * posterior[q] * chances.variance[q];
            }
        }
    }
}
