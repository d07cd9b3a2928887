package org.tandem.bench.sharing;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tandem.engines.sharing.CoalitionGame;
import org.tandem.engines.sharing.SampledShapley;
import org.tandem.engines.sharing.Shapley;

/**
 * The exact Shapley value of 20 parties; the peer is the formula as textbooks print it, in doubles: for every party the
 * weighted sum of what it adds to each coalition without it. CPU time, best of a few runs.
 *
 * <pre>
 * java -cp ... org.tandem.bench.sharing.ShapleyBench
 * </pre>
 */
public final class ShapleyBench {

    private static final int PARTIES = 20;
    private static final int RUNS = 10;

    private ShapleyBench() {}

    public static void main(String[] args) {
        List<String> names = IntStream.range(0, PARTIES).mapToObj(i -> "p" + i).toList();
        var game = CoalitionGame.ofWhole(names, ShapleyBench::worth);
        var values = new double[1 << PARTIES];
        for (int mask = 1; mask < values.length; mask++) values[mask] = worth(mask);
        double ours = millis(() -> Shapley.withDefaults().solve(game));
        double peer = millis(() -> plain(values));
        System.out.printf(
                Locale.ROOT,
                "20 parties, exact: %.1f ms; plain formula in doubles: %.1f ms, %.1f times%n",
                ours,
                peer,
                peer / ours);
        double first = Shapley.withDefaults()
                .solve(game)
                .values()
                .firstEntry()
                .getValue()
                .doubleValue();
        System.out.printf(Locale.ROOT, "first party: %.9f exactly, %.9f by the formula%n", first, plain(values)[0]);
        var fifty = IntStream.range(0, 50).mapToObj(i -> "p" + i).toList();
        System.out.printf(
                Locale.ROOT,
                "50 parties, 10,000 sampled pairs of orders: %.1f ms%n",
                millis(() -> SampledShapley.withDefaults()
                        .solve(fifty, coalition -> Math.pow(coalition.cardinality(), 1.5))));
    }

    private static double millis(Runnable run) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            long start = cpu();
            run.run();
            best = Math.min(best, (cpu() - start) / 1e6);
        }
        return best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Whole, different for every coalition, growing faster than its size. */
    private static long worth(int mask) {
        long size = Integer.bitCount(mask);
        return 1_000 * size * size + Integer.toUnsignedLong(mask * 0x9E3779B9) % 997;
    }

    private static double[] plain(double[] values) {
        var weights = new double[PARTIES];
        weights[0] = 1. / PARTIES;
        for (int size = 1; size < PARTIES; size++) weights[size] = weights[size - 1] * size / (PARTIES - size);
        var shares = new double[PARTIES];
        for (int party = 0; party < PARTIES; party++)
            for (int mask = 0; mask < values.length; mask++)
                if ((mask >> party & 1) == 0)
                    shares[party] += weights[Integer.bitCount(mask)] * (values[mask | 1 << party] - values[mask]);
        return shares;
    }
}
