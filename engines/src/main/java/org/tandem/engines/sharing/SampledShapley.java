package org.tandem.engines.sharing;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The Shapley value of any number of players by sampling orders of joining, with an interval.
 *
 * <p>Each draw is an order and its reverse (antithetic, Mitchell et al. 2022); the mean of the two is one observation.
 * The estimates add up to v(everyone) up to rounding of doubles. The interval is estimate +/- 1.96 standard errors over
 * draws; a player who always adds the same has an interval of length zero.
 *
 * @param draws pairs of orders, at least 2
 * @param seed of the generator L64X128MixRandom; the same seed gives the same result
 */
public record SampledShapley(int draws, long seed) {

    private static final double NORMAL_975 = 1.959963984540054;

    public SampledShapley {
        if (draws < 2) {
            throw new IllegalArgumentException(
                    "The number of draws (%d) must be at least 2 for an interval. Maybe 10,000.".formatted(draws));
        }
    }

    /** 10,000 draws from seed 1. */
    public static SampledShapley withDefaults() {
        return new SampledShapley(10_000, 1);
    }

    /** So many draws of an order, at least 2. */
    public SampledShapley withDraws(int number) {
        return new SampledShapley(number, seed);
    }

    /** Drawn from this seed. */
    public SampledShapley withSeed(long other) {
        return new SampledShapley(draws, other);
    }

    /**
     * @param value of a coalition, given as the set of positions of its players; finite
     */
    public Result solve(List<String> players, ToDoubleFunction<BitSet> value) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Moments moments = new Moments(players.size());
        int[] order = new int[players.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int draw = 0; draw < draws; draw++) {
            shuffle(order, random);
            double[] added = new double[order.length];
            join(order, false, value, added);
            join(order, true, value, added);
            moments.add(added);
        }
        return moments.result(players, this);
    }

    private static void join(int[] order, boolean backwards, ToDoubleFunction<BitSet> value, double[] added) {
        BitSet coalition = new BitSet(order.length);
        double before = 0;
        for (int k = 0; k < order.length; k++) {
            int player = order[backwards ? order.length - 1 - k : k];
            coalition.set(player);
            double after = finite(value.applyAsDouble(coalition), coalition);
            added[player] += (after - before) / 2;
            before = after;
        }
    }

    private static double finite(double value, BitSet coalition) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The value of coalition %s is %s. Maybe it is not defined there.".formatted(coalition, value));
        }
        return value;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /** Welford's running mean and sum of squares. */
    private static final class Moments {
        private final double[] mean;
        private final double[] squares;
        private int count;

        Moments(int players) {
            mean = new double[players];
            squares = new double[players];
        }

        void add(double[] added) {
            count++;
            for (int i = 0; i < added.length; i++) {
                double off = added[i] - mean[i];
                mean[i] += off / count;
                squares[i] += off * (added[i] - mean[i]);
            }
        }

        Result result(List<String> players, SampledShapley options) {
            SequencedMap<String, Estimate> estimates = new LinkedHashMap<>();
            for (int i = 0; i < mean.length; i++) {
                double error = Math.sqrt(squares[i] / (count - 1.0) / count);
                estimates.put(
                        players.get(i),
                        new Estimate(mean[i], error, mean[i] - NORMAL_975 * error, mean[i] + NORMAL_975 * error));
            }
            return new Result(estimates, options);
        }
    }

    /** A value with its standard error and the two-sided 95 % interval. */
    public record Estimate(double value, double standardError, double low, double high) {}

    /**
     * @param estimates in the order of the players
     * @param options draws and seed, for running it again
     */
    public record Result(SequencedMap<String, Estimate> estimates, SampledShapley options) {}
}
