package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tandem.engines.assignment.Result.Choice;
import org.tandem.engines.assignment.Result.Explanation;

/** Says for each item who of its best reviewers it has, and why not the others. */
final class Explaining {
    private final Panel panel;
    private final int[][] chosen;
    private final int[] used;

    Explaining(Panel panel, int[][] chosen) {
        this.panel = panel;
        this.chosen = chosen;
        used = new int[panel.reviewers().size()];
        for (var list : chosen) {
            for (int r : list) {
                used[r]++;
            }
        }
    }

    List<Explanation> all() {
        return IntStream.range(0, chosen.length).mapToObj(this::explain).toList();
    }

    private Explanation explain(int item) {
        var column = column(item);
        var has = new BitSet();
        IntStream.of(chosen[item]).forEach(has::set);
        var best = best(column, chosen[item].length);
        double most = IntStream.of(best).mapToDouble(r -> column[r]).sum();
        double got = has.stream().mapToDouble(r -> panel.affinity(r, item)).sum();
        return new Explanation(
                panel.items().get(item),
                choices(column, has),
                Math.max(0, most - got),
                reason(chosen[item].length, best, has, column));
    }

    /** An item's affinities; conflicts are no numbers. */
    private double[] column(int item) {
        var column = new double[used.length];
        Arrays.setAll(column, r -> panel.free(r, item) ? panel.affinity(r, item) : Double.NaN);
        return column;
    }

    /** The best few, best first; of equals the earlier. */
    private static int[] best(double[] column, int count) {
        var best = new int[Math.min(count, column.length)];
        int known = 0;
        for (int r = 0; r < column.length && best.length > 0; r++) {
            if (Double.isNaN(column[r]) || known == best.length && column[best[known - 1]] >= column[r]) {
                continue;
            }
            int at = known < best.length ? known++ : known - 1;
            for (; at > 0 && column[best[at - 1]] < column[r]; at--) {
                best[at] = best[at - 1];
            }
            best[at] = r;
        }
        return Arrays.copyOf(best, known);
    }

    private List<Choice> choices(double[] column, BitSet has) {
        return has.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(r -> -column[r]).thenComparingInt(r -> r))
                .map(r -> new Choice(panel.reviewers().get(r), column[r], rank(column[r], column)))
                .toList();
    }

    private static int rank(double affinity, double[] column) {
        int better = 0;
        for (double other : column) {
            better += other > affinity ? 1 : 0;
        }
        return 1 + better;
    }

    private String reason(int n, int[] best, BitSet has, double[] column) {
        double bar = has.stream().mapToDouble(r -> column[r]).min().orElse(Double.POSITIVE_INFINITY);
        var passed = new ArrayList<String>();
        for (int r : best) {
            if (!has.get(r) && column[r] > bar) {
                passed.add(panel.reviewers().get(r) + " given up " + cause(r));
            }
        }
        var start = "best %d free of conflict".formatted(n);
        return passed.isEmpty() ? start : start + ", " + passed.size() + " given up: " + String.join("; ", passed);
    }

    private String cause(int reviewer) {
        int load = panel.load(reviewer);
        if (load == 0) {
            return "(not available)";
        }
        return used[reviewer] >= load
                ? "for load (%d of %d on items where more is gained)".formatted(used[reviewer], load)
                : "for another bound (organisations, least loads, connection or fairness)";
    }
}
