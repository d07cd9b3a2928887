package org.tandem.engines.health;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Reliability of a questionnaire: rows are answers of one person, columns are items.
 *
 * <p>Alpha: Cronbach 1951, its interval by Feldt 1965. Omega: (sum of loadings)^2 over itself plus the sum of unique
 * variances, one factor by maximum likelihood (McDonald 1999). Intraclass correlations: Shrout and Fleiss 1979, rows
 * being targets and columns judges.
 */
public final class Scale {
    /** The squares of larger answers are no numbers any more. */
    private static final double MOST = 1e100;

    private final double[][] rows;
    private final int n;
    private final int k;

    private Scale(List<double[]> complete) {
        rows = complete.toArray(double[][]::new);
        n = rows.length;
        k = rows[0].length;
    }

    /**
     * A scale of complete rows.
     *
     * @param rows at least three, each with the same number (at least two) of finite answers
     */
    public static Scale of(List<double[]> rows) {
        if (rows.size() < 3) {
            throw new IllegalArgumentException(
                    "Reliability needs three complete rows, there are %d. Maybe too many answers are missing."
                            .formatted(rows.size()));
        }
        int columns = rows.getFirst().length;
        for (var row : rows) {
            if (row.length != columns || columns < 2 || !Arrays.stream(row).allMatch(x -> Math.abs(x) <= MOST)) {
                throw new IllegalArgumentException(
                        "The row %s must have %d (at least two) finite answers, at most 1e100. Maybe one is missing."
                                .formatted(Arrays.toString(row), columns));
            }
        }
        return new Scale(rows);
    }

    /**
     * An estimate; undefined ones (all answers equal) have the value 0 and the widest interval.
     *
     * @param value at most 1; below 0 when items contradict each other
     */
    public record Estimate(double value, Interval interval) {}

    /** Cronbach's alpha. */
    public Estimate alpha() {
        var covariance = covariance();
        double own = 0;
        double all = 0;
        for (int i = 0; i < k; i++) {
            own += covariance[i][i];
            all += Arrays.stream(covariance[i]).sum();
        }
        if (!(all > 1e-12 * own) || own == 0) {
            return new Estimate(0, new Interval(Double.NEGATIVE_INFINITY, 1));
        }
        double alpha = k / (k - 1.0) * (1 - own / all);
        var f = new FDistribution(n - 1, (n - 1.0) * (k - 1));
        return new Estimate(
                alpha,
                new Interval(
                        1 - (1 - alpha) * f.inverseCumulativeProbability(.975),
                        1 - (1 - alpha) * f.inverseCumulativeProbability(.025)));
    }

    /** The columns that load on the common factor against most of the others: worded the other way round, maybe. */
    public List<Integer> against() {
        var loading = Factor.of(covariance()).loading();
        double most = Arrays.stream(loading).sum();
        return IntStream.range(0, k)
                .filter(i -> loading[i] * most < -1e-9 * most * most)
                .boxed()
                .toList();
    }

    /** Whether any answer differs from another of its column; without that neither alpha nor omega is defined. */
    public boolean varies() {
        var covariance = covariance();
        return IntStream.range(0, k).anyMatch(i -> covariance[i][i] > 0);
    }

    /** McDonald's omega of one common factor; 0 when answers do not vary. */
    public double omega() {
        var factor = Factor.of(covariance());
        double common = Math.pow(Arrays.stream(factor.loading()).sum(), 2);
        double all = common + Arrays.stream(factor.unique()).sum();
        return all > 0 ? common / all : 0;
    }

    private double[][] covariance() {
        var mean = new double[k];
        for (var row : rows) {
            for (int i = 0; i < k; i++) {
                mean[i] += row[i] / n;
            }
        }
        var covariance = new double[k][k];
        for (var row : rows) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n - 1);
                }
            }
        }
        return covariance;
    }

    /**
     * Six intraclass correlations: one judge or the mean of all, judges drawn for each target (1), drawn once for all
     * (2), or the only ones of interest (3). Where the variances leave nothing to divide by, 0.
     */
    public record Icc(double icc1, double icc2, double icc3, double icc1k, double icc2k, double icc3k) {}

    /** The intraclass correlations of rows as targets, columns as judges. */
    public Icc icc() {
        double[] squares = meanSquares();
        double between = squares[0];
        double judges = squares[1];
        double error = squares[2];
        double within = (judges + (n - 1) * error) / n;
        return new Icc(
                share(between - within, between + (k - 1) * within),
                share(between - error, between + (k - 1) * error + k * (judges - error) / n),
                share(between - error, between + (k - 1) * error),
                share(between - within, between),
                share(between - error, between + (judges - error) / n),
                share(between - error, between));
    }

    private static double share(double part, double whole) {
        return whole > 1e-300 ? part / whole : 0;
    }

    /** Of targets, judges and what is left. */
    private double[] meanSquares() {
        double grand =
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).average().orElse(0);
        double between = 0;
        double total = 0;
        var column = new double[k];
        for (var row : rows) {
            between += k * Math.pow(Arrays.stream(row).average().orElse(0) - grand, 2);
            for (int i = 0; i < k; i++) {
                total += Math.pow(row[i] - grand, 2);
                column[i] += row[i] / n;
            }
        }
        double judges =
                n * Arrays.stream(column).map(mean -> Math.pow(mean - grand, 2)).sum();
        return new double[] {
            between / (n - 1), judges / (k - 1), Math.max(0, total - between - judges) / ((n - 1.0) * (k - 1))
        };
    }
}
