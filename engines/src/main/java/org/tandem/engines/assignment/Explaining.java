package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
        var ranked = ranked(item);
        var has = IntStream.of(chosen[item]).boxed().collect(Collectors.toSet());
        double best = ranked.stream()
                .limit(chosen[item].length)
                .mapToDouble(r -> panel.affinity(r, item))
                .sum();
        double got = has.stream().mapToDouble(r -> panel.affinity(r, item)).sum();
        return new Explanation(
                panel.items().get(item), choices(item, ranked), Math.max(0, best - got), reason(item, ranked));
    }

    /** Reviewers free of conflict, best first. */
    private List<Integer> ranked(int item) {
        return IntStream.range(0, used.length)
                .filter(r -> panel.free(r, item))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(r -> -panel.affinity(r, item))
                        .thenComparingInt(r -> r))
                .toList();
    }

    private List<Choice> choices(int item, List<Integer> ranked) {
        var has = IntStream.of(chosen[item]).boxed().collect(Collectors.toSet());
        return ranked.stream()
                .filter(has::contains)
                .map(r -> new Choice(
                        panel.reviewers().get(r), panel.affinity(r, item), rank(panel.affinity(r, item), item, ranked)))
                .toList();
    }

    private int rank(double affinity, int item, List<Integer> ranked) {
        return 1
                + (int) ranked.stream()
                        .filter(r -> panel.affinity(r, item) > affinity)
                        .count();
    }

    private String reason(int item, List<Integer> ranked) {
        var has = IntStream.of(chosen[item]).boxed().collect(Collectors.toSet());
        int n = chosen[item].length;
        double bar =
                has.stream().mapToDouble(r -> panel.affinity(r, item)).min().orElse(Double.POSITIVE_INFINITY);
        var passed = new ArrayList<String>();
        for (int r : ranked.subList(0, Math.min(n, ranked.size()))) {
            if (!has.contains(r) && panel.affinity(r, item) > bar) {
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
