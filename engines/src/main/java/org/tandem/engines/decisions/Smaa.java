package org.tandem.engines.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * SMAA-2 (Lahdelma and Salminen 2001): how often each alternative gets each rank when the weights are unknown, drawn
 * uniformly from all weights that add up to one (those that tie share their ranks); and which single change of a stated weight makes another alternative win.
 *
 * @param rule how a table is scored
 * @param draws of weights, at least 1
 * @param seed of the generator L64X128MixRandom
 */
public record Smaa(Rule rule, int draws, long seed) {

    private static final int BLOCK = 1 << 13;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Smaa {
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "The number of draws (%d) must be at least 1. Maybe 10000.".formatted(draws));
        }
    }

    /** 100,000 draws of TOPSIS from seed 1. */
    public static Smaa withDefaults() {
        return new Smaa(new Topsis(), 100_000, 1);
    }

    /** Tables are scored by this rule. */
    public Smaa with(Rule other) {
        return new Smaa(other, draws, seed);
    }

    /** So many draws of weights, at least 1. */
    public Smaa withDraws(int number) {
        return new Smaa(rule, number, seed);
    }

    /** Drawn from this seed; the same one draws the same weights on any number of processors. */
    public Smaa withSeed(long other) {
        return new Smaa(rule, draws, other);
    }

    /** Rank acceptabilities, central weights and flips; the table's own weights matter for the flips alone. */
    public Result solve(Table table) {
        Rule.Prepared prepared = rule.prepare(table);
        int blocks = (int) ((draws + BLOCK - 1L) / BLOCK);
        List<Tally> tallies = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> drawn(table, prepared, block))
                .toList();
        Tally tally = Tally.empty(table);
        tallies.forEach(tally::add); // always in this order: sums of doubles depend on it
        return new Result(
                acceptabilities(tally.ranks), central(tally.ranks, tally.winning), flips(table, prepared), this);
    }

    /** One block, with a generator of its own, so that the answer does not depend on how many cores there are. */
    private Tally drawn(Table table, Rule.Prepared prepared, int block) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + GOLDEN * block);
        Tally tally = Tally.empty(table);
        double[] weights = new double[table.columns()];
        double[] scores = new double[table.rows()];
        int[] better = new int[table.rows()];
        int last = (int) Math.min(draws, (block + 1L) * BLOCK);
        for (int draw = block * BLOCK; draw < last; draw++) {
            uniform(weights, random);
            prepared.score(weights, scores);
            count(scores, better, tally, weights);
        }
        return tally;
    }

    /** Of some draws: how often each row got each rank, and the sums of the weights with which it won. */
    private record Tally(double[][] ranks, double[][] winning) {

        static Tally empty(Table table) {
            return new Tally(new double[table.rows()][table.rows()], new double[table.rows()][table.columns()]);
        }

        /** A row with so many better ones and so many equal ones, itself among them. */
        void add(int row, int better, int equal, double[] weights) {
            double share = 1.0 / equal;
            for (int rank = better; rank < better + equal; rank++) {
                ranks[row][rank] += share;
            }
            if (better == 0) {
                for (int column = 0; column < weights.length; column++) {
                    winning[row][column] += share * weights[column];
                }
            }
        }

        void add(Tally other) {
            for (int row = 0; row < ranks.length; row++) {
                for (int rank = 0; rank < ranks.length; rank++) {
                    ranks[row][rank] += other.ranks[row][rank];
                }
                for (int column = 0; column < winning[row].length; column++) {
                    winning[row][column] += other.winning[row][column];
                }
            }
        }
    }

    /** Uniform on the simplex: exponential variates over their sum. */
    private static void uniform(double[] weights, RandomGenerator random) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -Math.log(1 - random.nextDouble());
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
    }

    /** Alternatives that tie share their ranks equally, so that the order of the table is nothing. */
    private static void count(double[] scores, int[] better, Tally tally, double[] weights) {
        int sum = 0;
        for (int row = 0; row < scores.length; row++) {
            double own = scores[row];
            int above = 0;
            for (double other : scores) {
                above += other > own ? 1 : 0;
            }
            better[row] = above;
            sum += above;
        }
        boolean ties = sum < scores.length * (scores.length - 1) / 2;
        for (int row = 0; row < scores.length; row++) {
            tally.add(row, better[row], ties ? equals(scores, scores[row]) : 1, weights);
        }
    }

    private static int equals(double[] scores, double own) {
        int equal = 0;
        for (double other : scores) {
            equal += other == own ? 1 : 0;
        }
        return equal;
    }

    private double[][] acceptabilities(double[][] ranks) {
        double[][] shares = new double[ranks.length][ranks.length];
        for (int row = 0; row < ranks.length; row++) {
            for (int rank = 0; rank < ranks.length; rank++) {
                shares[row][rank] = ranks[row][rank] / draws;
            }
        }
        return shares;
    }

    /** Mean of the weights with which an alternative wins; empty if it never does. */
    private static List<double[]> central(double[][] ranks, double[][] winning) {
        List<double[]> central = new ArrayList<>();
        for (int row = 0; row < ranks.length; row++) {
            double[] mean = ranks[row][0] == 0 ? new double[0] : winning[row].clone();
            for (int column = 0; column < mean.length; column++) {
                mean[column] /= ranks[row][0];
            }
            central.add(mean);
        }
        return central;
    }

    private static List<Flip> flips(Table table, Rule.Prepared prepared) {
        double[] stated = table.weights();
        int winner = winner(prepared, stated, table.rows());
        List<Flip> flips = new ArrayList<>();
        for (int column = 0; column < stated.length && stated.length > 1; column++) {
            for (double end : new double[] {0, 1}) {
                addFlip(new Search(table, prepared, stated, column), winner, end, flips);
            }
        }
        flips.sort((a, b) -> Double.compare(Math.abs(a.to() - a.from()), Math.abs(b.to() - b.from())));
        return List.copyOf(flips);
    }

    private static void addFlip(Search search, int winner, double end, List<Flip> flips) {
        double from = search.stated[search.column];
        double near = from;
        for (int step = 1; step <= 1_000; step++) {
            double far = from + (end - from) * step / 1_000;
            if (far != from && search.winner(far) != winner) {
                double to = search.boundary(near, far, winner);
                Table table = search.table;
                flips.add(new Flip(
                        table.criteria().get(search.column).name(),
                        from,
                        to,
                        table.alternatives().get(winner),
                        table.alternatives().get(search.winner(to))));
                return;
            }
            near = far;
        }
    }

    private static int winner(Rule.Prepared prepared, double[] weights, int rows) {
        double[] scores = new double[rows];
        prepared.score(weights, scores);
        int winner = 0;
        for (int row = 1; row < rows; row++) {
            winner = scores[row] > scores[winner] ? row : winner;
        }
        return winner;
    }

    /** Moves one weight, the others keep their proportions (equal ones if they were all zero). */
    private record Search(Table table, Rule.Prepared prepared, double[] stated, int column) {

        int winner(double weight) {
            double rest = 1 - stated[column];
            double[] moved = new double[stated.length];
            for (int i = 0; i < moved.length; i++) {
                double share = rest > 0 ? stated[i] / rest : 1.0 / (moved.length - 1);
                moved[i] = i == column ? weight : share * (1 - weight);
            }
            return Smaa.winner(prepared, moved, table.rows());
        }

        double boundary(double near, double far, int winner) {
            double same = near;
            double other = far;
            for (int step = 0; step < 60; step++) {
                double middle = (same + other) / 2;
                if (winner(middle) == winner) {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            return other;
        }
    }

    /**
     * @param acceptabilities alternatives x ranks, the share of weights that gives it this rank; rows and columns add up to
     *     one
     * @param central by alternative, the mean weights with which it wins; empty if it never does
     * @param flips single changes of a stated weight that make another alternative win, the smallest change first
     * @param options rule, draws and seed, for running it again
     */
    public record Result(double[][] acceptabilities, List<double[]> central, List<Flip> flips, Smaa options) {}

    /** Moving the weight of a criterion (others in proportion) makes another alternative win. */
    public record Flip(String criterion, double from, double to, String winner, String instead) {}
}
