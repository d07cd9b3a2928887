package org.tandem.engines.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A panel as a flow: item, group of reviewers, reviewer, sink. Lower bounds are arcs whose use ranks before all prices, so
 * that they are met wherever they can be.
 *
 * <p>It starts with each item's cheapest reviewers, and takes in what the potentials show to be missing, until they prove
 * that nothing is.
 */
final class Network {
    private static final int NEAR = 20;
    /** Of what passes by a lower bound that is not met; more than all ranks of pairs together. */
    private static final long PAST = 1L << 20;

    private final Panel panel;
    private final Build build;
    private final Groups groups;
    private final int unit;
    private final int base;
    private final int sink;
    private final int[] supply;
    private final NetworkSimplex flow;
    private final BitSet[] taken;
    private Price price;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Floor> floors = new ArrayList<>();

    /** Cost of a pair, not negative. */
    interface Price {
        long of(int reviewer, int item);

        /** What counts before all costs: the fewer, the better. */
        default long rank(int reviewer, int item) {
            return 0;
        }
    }

    /** Which lower bounds to build in. */
    enum Bounds {
        COVERAGE,
        ORGANISATIONS,
        ALL
    }

    private record Slot(int arc, int reviewer, int item) {}

    private record Floor(int arc, Need need) {}

    /**
     * A lower bound.
     *
     * @param item the item, or -1 for a reviewer's least load
     * @param reviewer the reviewer, or -1
     */
    record Need(int item, int reviewer, int least, String who) {}

    /**
     * How a panel becomes a network.
     *
     * @param unit flow of one whole review
     * @param cap flow of a pair at most; equal to the unit for whole pairs
     */
    record Build(Price price, Bounds bounds, int unit, int cap) {
        Build(Price price, Bounds bounds) {
            this(price, bounds, 1, 1);
        }
    }

    /** The cheapest flow; what cannot be had is {@link #missing} or {@link #unmet}. */
    static Network solve(Panel panel, Build build) {
        var network = new Network(panel, build);
        network.run();
        return network;
    }

    private Network(Panel panel, Build build) {
        this.panel = panel;
        this.build = build;
        price = build.price;
        unit = build.unit;
        groups = new Groups(panel, build.bounds != Bounds.COVERAGE);
        int items = panel.items().size();
        base = items + groups.count();
        sink = base + panel.reviewers().size();
        supply = new int[sink + 1];
        Arrays.fill(supply, 0, items, panel.coverage() * unit);
        supply[sink] = -panel.coverage() * items * unit;
        flow = new NetworkSimplex(supply);
        taken = Nearest.of(panel, price, Math.max(NEAR, 8 * panel.coverage() * unit / Math.max(1, build.cap)));
        for (int i = 0; i < items; i++) {
            addGroups(i);
            addPairs(i);
        }
        boolean least = build.bounds == Bounds.ALL;
        for (int r = 0; r < panel.reviewers().size(); r++) {
            addReviewer(r, least ? Math.min(panel.minLoad(), panel.load(r)) : 0);
        }
    }

    /** The same panel at other prices, from the flow as it stands. */
    void solveAt(Price other) {
        price = other;
        for (var slot : slots) {
            flow.price(slot.arc, price.rank(slot.reviewer, slot.item), price.of(slot.reviewer, slot.item));
        }
        run();
    }

    private void run() {
        do {
            flow.solve();
        } while (takeIn());
    }

    private void addGroups(int i) {
        for (var group : groups.of(i)) {
            int node = panel.items().size() + group.node();
            if (group.least() > 0) {
                int arc = flow.arc(i, node, group.least() * unit, 0);
                floors.add(new Floor(arc, new Need(i, -1, group.least() * unit, group.name())));
            }
            flow.arc(i, node, Math.max(0, panel.coverage() - group.least()) * unit, PAST, 0);
        }
    }

    private void addPairs(int i) {
        for (int r = taken[i].nextSetBit(0); r >= 0; r = taken[i].nextSetBit(r + 1)) {
            addPair(r, i);
        }
    }

    private void addPair(int r, int i) {
        int arc = flow.arc(from(r, i), base + r, build.cap, price.rank(r, i), price.of(r, i));
        slots.add(new Slot(arc, r, i));
    }

    private int from(int r, int i) {
        return groups.bound(i) ? panel.items().size() + groups.of(i, r).node() : i;
    }

    /** Adds the pairs that would pay most; false when there are none. */
    private boolean takeIn() {
        boolean more = false;
        for (int first = 0; first < taken.length; first += PayingPairs.AT_ONCE) {
            var paying = new PayingPairs(first, Math.min(taken.length, first + PayingPairs.AT_ONCE));
            for (int r = 0; r < panel.reviewers().size(); r++) {
                for (int i = first; i < paying.end() && panel.load(r) > 0; i++) {
                    if (pays(r, i) && panel.free(r, i) && !taken[i].get(r)) {
                        paying.offer(r, i, rankOf(r, i), reduced(r, i));
                    }
                }
            }
            more |= paying.each(this::take);
        }
        return more;
    }

    private boolean pays(int r, int i) {
        long rank = rankOf(r, i);
        return rank < 0 || rank == 0 && reduced(r, i) < 0;
    }

    private void take(int r, int i) {
        taken[i].set(r);
        addPair(r, i);
    }

    /** What using a pair breaks beyond the optimum, before all costs. */
    long rankOf(int r, int i) {
        return price.rank(r, i) + flow.rankBetween(from(r, i), base + r);
    }

    /** What using a pair costs beyond the optimum, at least; below 0, what giving it up costs at least. */
    long reduced(int r, int i) {
        return price.of(r, i) + flow.priceBetween(from(r, i), base + r);
    }

    private void addReviewer(int r, int least) {
        if (least > 0) {
            floors.add(new Floor(
                    flow.arc(base + r, sink, least * unit, 0),
                    new Need(-1, r, least * unit, panel.reviewers().get(r))));
        }
        flow.arc(base + r, sink, (panel.load(r) - least) * unit, least > 0 ? PAST : 0, 0);
    }

    /** Reviews that no reviewer could take. */
    int missing() {
        int missing = 0;
        for (int i = 0; i < taken.length; i++) {
            missing += flow.stuck(i);
        }
        return missing;
    }

    /** Lower bounds that are not met, with what they lack. */
    List<Need> unmet() {
        return floors.stream()
                .filter(floor -> flow.flow(floor.arc) < floor.need.least)
                .map(floor -> new Need(
                        floor.need.item, floor.need.reviewer, floor.need.least - flow.flow(floor.arc), floor.need.who))
                .toList();
    }

    /** Reviewers of each item, in their order. */
    int[][] chosen() {
        var lists = new ArrayList<List<Integer>>();
        panel.items().forEach(_ -> lists.add(new ArrayList<>()));
        for (var slot : slots) {
            if (flow.flow(slot.arc) > 0) {
                lists.get(slot.item).add(slot.reviewer);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(r -> r).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** Flow of each pair, rows reviewers, columns items. */
    int[][] flows() {
        var flows = new int[panel.reviewers().size()][panel.items().size()];
        for (var slot : slots) {
            flows[slot.reviewer][slot.item] = flow.flow(slot.arc);
        }
        return flows;
    }

    /** What any assignment within the bounds costs at least: duality, from the potentials alone. */
    long lowerBound() {
        return flow.lowerBound(supply);
    }

    /** The items and reviewers that are too few together: what the missing reviews of an item still reach. */
    boolean[][] cut() {
        for (int i = 0; i < taken.length; i++) {
            if (flow.stuck(i) > 0) {
                return reached(i);
            }
        }
        throw new IllegalStateException("Nothing is missing.");
    }

    /** From an item to everybody who could take it, from a reviewer to the items that she would have to give up. */
    private boolean[][] reached(int start) {
        var chosen = chosen();
        var items = new boolean[chosen.length];
        var full = new boolean[panel.reviewers().size()];
        var waiting = new ArrayDeque<>(List.of(start));
        items[start] = true;
        while (!waiting.isEmpty()) {
            int at = waiting.pop();
            var has = new BitSet();
            Arrays.stream(chosen[at]).forEach(has::set);
            for (int r = 0; r < full.length; r++) {
                if (!full[r] && panel.free(r, at) && panel.load(r) > 0 && !has.get(r)) {
                    full[r] = true;
                    for (int i : itemsOf(r, chosen)) {
                        if (!items[i]) {
                            items[i] = true;
                            waiting.push(i);
                        }
                    }
                }
            }
        }
        return new boolean[][] {items, full};
    }

    private static int[] itemsOf(int reviewer, int[][] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(i -> Arrays.stream(chosen[i]).anyMatch(r -> r == reviewer))
                .toArray();
    }
}
