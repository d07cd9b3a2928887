package org.tandem.bench.decisions;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tandem.engines.decisions.AdditiveValue;
import org.tandem.engines.decisions.AhpSynthesis;
import org.tandem.engines.decisions.Promethee;
import org.tandem.engines.decisions.Rule;
import org.tandem.engines.decisions.Smaa;
import org.tandem.engines.decisions.Table;
import org.tandem.engines.decisions.Topsis;

/**
 * A million draws of SMAA-2 on 20 alternatives by 10 criteria, under each rule; the peer is the published algorithm as it is
 * usually written (Tervonen and Lahdelma 2007: weights from sorted uniform numbers, the utilities sorted, one thread), with
 * the additive rule.
 *
 * <pre>
 * java -cp ... org.tandem.bench.decisions.SmaaBench
 * </pre>
 */
public final class SmaaBench {

    private static final int DRAWS = 1_000_000;
    private static final int RUNS = 5;
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private SmaaBench() {}

    public static void main(String[] args) {
        var table = table();
        var smaa = Smaa.withDefaults().withDraws(DRAWS);
        double ours = 0;
        for (Rule rule : new Rule[] {new Topsis(), new Promethee(), new AhpSynthesis(), new AdditiveValue()}) {
            ours = seconds(() -> smaa.with(rule).solve(table));
            System.out.printf(Locale.ROOT, "%s: %.3f s of CPU%n", rule, ours);
        }
        double peer = seconds(() -> plain(table));
        System.out.printf(Locale.ROOT, "plain loop: %.3f s, %.1f times ours (AdditiveValue)%n", peer, peer / ours);
    }

    /** CPU time of all threads together, so that a busy machine measures the same; the best of a few runs. */
    private static double seconds(Runnable run) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            long start = CPU.getProcessCpuTime();
            run.run();
            best = Math.min(best, (CPU.getProcessCpuTime() - start) / 1e9);
        }
        return best;
    }

    private static Table table() {
        var random = new SplittableRandom(7);
        var values = new double[20][10];
        for (var row : values) Arrays.setAll(row, column -> random.nextDouble(1, 10));
        return new Table(
                IntStream.range(0, 20).mapToObj(i -> "a" + i).toList(),
                IntStream.range(0, 10)
                        .mapToObj(i -> Table.Criterion.more("c" + i, 1))
                        .toList(),
                values);
    }

    private static int[][] plain(Table table) {
        var random = new SplittableRandom(1);
        var ranks = new int[20][20];
        for (int draw = 0; draw < DRAWS; draw++) {
            var cuts = random.doubles(9).sorted().toArray();
            var utilities = new double[20];
            for (int row = 0; row < 20; row++)
                for (int column = 0; column < 10; column++)
                    utilities[row] += weight(cuts, column) * table.values()[row][column];
            var order = IntStream.range(0, 20)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> -utilities[row]))
                    .toList();
            for (int rank = 0; rank < 20; rank++) ranks[order.get(rank)][rank]++;
        }
        return ranks;
    }

    private static double weight(double[] cuts, int column) {
        return (column == cuts.length ? 1 : cuts[column]) - (column == 0 ? 0 : cuts[column - 1]);
    }
}
