package org.tandem.engines.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws whole pairs from fractional ones so that each pair is held with exactly its probability and every bound holds in
 * every draw: flow is pushed around cycles of fractional arcs, up or down by chance, until none is left (dependent
 * rounding, Gandhi et al. 2006; for assignments Jecmen et al. 2020).
 */
final class Lottery {
    private final int unit;
    private final RandomGenerator chance;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Arc>> at = new ArrayList<>();

    private static final class Arc {
        private final int from;
        private final int to;
        private int flow;

        Arc(int from, int to, int flow) {
            this.from = from;
            this.to = to;
            this.flow = flow;
        }

        int other(int node) {
            return node == from ? to : from;
        }
    }

    private record Step(Arc arc, boolean forward) {}

    private Lottery(int nodes, int unit, RandomGenerator chance) {
        this.unit = unit;
        this.chance = chance;
        for (int v = 0; v < nodes; v++) {
            at.add(new ArrayList<>());
        }
    }

    /** Reviewers of each item, drawn from flows (rows reviewers, columns items, a whole pair being {@code unit}). */
    static int[][] draw(Panel panel, int[][] flows, int unit, RandomGenerator chance) {
        var groups = new Groups(panel, true);
        int items = panel.items().size();
        int base = items + groups.count();
        int sink = base + panel.reviewers().size();
        var lottery = new Lottery(sink + 1, unit, chance);
        var pairs = new Arc[flows.length][items];
        var into = new int[sink];
        for (int i = 0; i < items; i++) {
            for (int r = 0; r < flows.length; r++) {
                int from = groups.bound(i) ? items + groups.of(i, r).node() : i;
                pairs[r][i] = lottery.arc(from, base + r, flows[r][i]);
                into[base + r] += flows[r][i];
                into[from] += from == i ? 0 : flows[r][i];
            }
            for (var group : groups.of(i)) {
                lottery.arc(i, items + group.node(), into[items + group.node()]);
            }
        }
        for (int r = 0; r < flows.length; r++) {
            lottery.arc(base + r, sink, into[base + r]);
        }
        lottery.round();
        return chosen(pairs, items, unit);
    }

    private static int[][] chosen(Arc[][] pairs, int items, int unit) {
        var chosen = new int[items][];
        for (int i = 0; i < items; i++) {
            int item = i;
            chosen[i] = java.util.stream.IntStream.range(0, pairs.length)
                    .filter(r -> pairs[r][item].flow == unit)
                    .toArray();
        }
        return chosen;
    }

    private Arc arc(int from, int to, int flow) {
        var arc = new Arc(from, to, flow);
        arcs.add(arc);
        if (flow % unit != 0) {
            at.get(from).add(arc);
            at.get(to).add(arc);
        }
        return arc;
    }

    private void round() {
        for (var arc : arcs) {
            while (arc.flow % unit != 0) {
                push(cycle(arc));
            }
        }
    }

    /** Walks along fractional arcs until a node comes again: whole supplies leave no dead end. */
    private List<Step> cycle(Arc start) {
        var path = new ArrayDeque<Step>();
        var seen = new int[at.size()];
        Arrays.fill(seen, -1);
        int node = start.from;
        Arc arc = start;
        while (seen[node] < 0) {
            seen[node] = path.size();
            path.add(new Step(arc, arc.from == node));
            node = arc.other(node);
            arc = next(node, arc);
        }
        return path.stream().skip(seen[node]).toList();
    }

    private Arc next(int node, Arc from) {
        at.get(node).removeIf(arc -> arc.flow % unit == 0);
        for (var arc : at.get(node)) {
            if (arc != from) {
                return arc;
            }
        }
        throw new IllegalStateException("A fractional flow ends at node " + node + ".");
    }

    private void push(List<Step> cycle) {
        int up = cycle.stream().mapToInt(step -> room(step, step.forward)).min().orElseThrow();
        int down =
                cycle.stream().mapToInt(step -> room(step, !step.forward)).min().orElseThrow();
        boolean rises = chance.nextInt(up + down) < down;
        for (var step : cycle) {
            int sign = rises == step.forward ? 1 : -1;
            step.arc.flow += sign * (rises ? up : down);
        }
    }

    private int room(Step step, boolean rising) {
        int part = step.arc.flow % unit;
        return rising ? unit - part : part;
    }
}
