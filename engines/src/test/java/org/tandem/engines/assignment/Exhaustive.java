package org.tandem.engines.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Every assignment of a small panel, one after the other: the reference that needs no theory. */
final class Exhaustive {
    private final Panel panel;
    private final int[][] chosen;
    private final int[] used;
    double bestSum = Double.NEGATIVE_INFINITY;
    double bestWorst = Double.NEGATIVE_INFINITY;
    double bestSumAtWorst = Double.NEGATIVE_INFINITY;
    long found;

    Exhaustive(Panel panel) {
        this.panel = panel;
        chosen = new int[panel.items().size()][panel.coverage()];
        used = new int[panel.reviewers().size()];
        place(0, 0, 0);
    }

    private void place(int item, int place, int from) {
        if (item == chosen.length) {
            judge();
            return;
        }
        if (place == panel.coverage()) {
            place(item + 1, 0, 0);
            return;
        }
        for (int r = from; r < used.length; r++) {
            if (panel.free(r, item) && used[r] < panel.load(r)) {
                chosen[item][place] = r;
                used[r]++;
                place(item, place + 1, r + 1);
                used[r]--;
            }
        }
    }

    private void judge() {
        boolean kept = Arrays.stream(used).allMatch(n -> n >= panel.minLoad())
                && IntStream.range(0, chosen.length).allMatch(this::organisations)
                && (!panel.connected() || new Connection(panel, chosen).parts() <= 1);
        if (!kept) {
            return;
        }
        found++;
        double worst = Assignment.worst(panel, chosen);
        double sum = IntStream.range(0, chosen.length)
                .mapToDouble(i -> Arrays.stream(chosen[i])
                        .mapToDouble(r -> panel.affinity(r, i))
                        .sum())
                .sum();
        bestSum = Math.max(bestSum, sum);
        if (worst > bestWorst + 1e-12) {
            bestWorst = worst;
            bestSumAtWorst = Double.NEGATIVE_INFINITY;
        }
        if (worst > bestWorst - 1e-12) {
            bestSumAtWorst = Math.max(bestSumAtWorst, sum);
        }
    }

    private boolean organisations(int item) {
        var home = panel.itemOrganisation(item);
        boolean outsider = !panel.outsider()
                || home.isEmpty()
                || Arrays.stream(chosen[item])
                        .anyMatch(r -> !panel.organisation(r).equals(home));
        return outsider
                && (!panel.everyParty()
                        || panel.parties().stream()
                                .allMatch(party -> Arrays.stream(chosen[item])
                                        .anyMatch(r -> panel.organisation(r)
                                                .filter(party::equals)
                                                .isPresent())));
    }
}
