package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel as a flow: item, group of reviewers, reviewer, sink. Lower bounds are arcs that are cheaper than all others
 * by more than all affinities together, so that they are met wherever they can be.
 */
final class Network {
    private static final int NEAR = 40;
    private static final int ROUNDS = 12;

    private final Panel panel;
    private final Price price;
    private final Groups groups;
    private final int unit;
    private final MinCostFlow flow;
    private final int sink;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Floor> floors = new ArrayList<>();
    private int missing;

    /** Cost of a pair, not negative. */
    interface Price {
        long of(int reviewer, int item);
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
     * @param penalty exceeds what any change of pairs can cost
     * @param unit flow of one whole review
     * @param cap flow of a pair at most; equal to the unit for whole pairs
     */
    record Build(Price price, long penalty, Bounds bounds, int unit, int cap) {
        Build(Price price, long penalty, Bounds bounds) {
            this(price, penalty, bounds, 1, 1);
        }
    }

    /**
     * Solves with each item's cheapest reviewers first, and takes in what the potentials show to be missing, until they
     * prove that nothing is.
     */
    static Network solve(Panel panel, Build build) {
        int near = Math.max(NEAR, 8 * panel.coverage() * build.unit / Math.max(1, build.cap));
        if (panel.reviewers().size() <= 2 * near) {
            return new Network(panel, build, null);
        }
        var taken = Nearest.of(panel, build.price, near);
        for (int round = 0; round < ROUNDS; round++) {
            var network = new Network(panel, build, taken);
            if (network.missing > 0 || !network.unmet().isEmpty()) {
                break;
            }
            if (!network.takeIn(taken)) {
                return network;
            }
        }
        return new Network(panel, build, null);
    }

    private Network(Panel panel, Build build, BitSet @Nullable [] taken) {
        this.panel = panel;
        this.price = build.price;
        this.unit = build.unit;
        groups = new Groups(panel, build.bounds != Bounds.COVERAGE);
        int items = panel.items().size();
        int base = items + groups.count();
        sink = base + panel.reviewers().size();
        flow = new MinCostFlow(sink + 1);
        for (int i = 0; i < items; i++) {
            addGroups(i, build.penalty);
            addPairs(i, build, taken == null ? all() : taken[i]);
        }
        for (int r = 0; r < panel.reviewers().size(); r++) {
            boolean least = build.bounds == Bounds.ALL;
            addReviewer(r, base, least ? Math.min(panel.minLoad(), panel.load(r)) : 0, build.penalty);
        }
        for (int i = 0; i < items; i++) {
            missing += panel.coverage() * unit - flow.send(i, sink, panel.coverage() * unit);
        }
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, panel.reviewers().size());
        return all;
    }

    private void addGroups(int i, long penalty) {
        for (var group : groups.of(i)) {
            int node = panel.items().size() + group.node();
            if (group.least() > 0) {
                int arc = flow.arc(i, node, group.least() * unit, 0);
                floors.add(new Floor(arc, new Need(i, -1, group.least() * unit, group.name())));
            }
            flow.arc(i, node, Math.max(0, panel.coverage() - group.least()) * unit, penalty);
        }
    }

    private void addPairs(int i, Build build, BitSet taken) {
        for (int r = taken.nextSetBit(0); r >= 0; r = taken.nextSetBit(r + 1)) {
            if (panel.free(r, i) && panel.load(r) > 0) {
                slots.add(new Slot(flow.arc(from(r, i), node(r), build.cap, price.of(r, i)), r, i));
            }
        }
    }

    private int from(int r, int i) {
        return groups.bound(i) ? panel.items().size() + groups.of(i, r).node() : i;
    }

    private int node(int r) {
        return sink - panel.reviewers().size() + r;
    }

    /** Adds the pairs that would pay; false when there are none. */
    private boolean takeIn(BitSet[] taken) {
        boolean more = false;
        for (int i = 0; i < taken.length; i++) {
            for (int r = taken[i].nextClearBit(0); r < panel.reviewers().size(); r = taken[i].nextClearBit(r + 1)) {
                if (panel.free(r, i) && panel.load(r) > 0 && reduced(r, i) < 0) {
                    taken[i].set(r);
                    more = true;
                }
            }
        }
        return more;
    }

    /** What using a pair costs beyond the optimum, at least; below 0, what giving it up costs at least. */
    long reduced(int r, int i) {
        return price.of(r, i) + flow.potential(from(r, i)) - flow.potential(node(r));
    }

    private void addReviewer(int r, int base, int least, long penalty) {
        if (least > 0) {
            floors.add(new Floor(
                    flow.arc(base + r, sink, least * unit, 0),
                    new Need(-1, r, least * unit, panel.reviewers().get(r))));
        }
        flow.arc(base + r, sink, (panel.load(r) - least) * unit, least > 0 ? penalty : 0);
    }

    /** Reviews that no reviewer could take. */
    int missing() {
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

    /** Cost of the pairs, without penalties. */
    long cost() {
        return slots.stream()
                .filter(slot -> flow.flow(slot.arc) > 0)
                .mapToLong(slot -> flow.flow(slot.arc) * price.of(slot.reviewer, slot.item))
                .sum();
    }

    /** What any assignment within the bounds costs at least, penalties left out: duality, from the potentials alone. */
    long lowerBound() {
        var supply = new int[sink + 1];
        Arrays.fill(supply, 0, panel.items().size(), panel.coverage() * unit);
        supply[sink] = -panel.coverage() * panel.items().size() * unit;
        return flow.lowerBound(supply) - (flow.cost() - cost());
    }

    /** The items and reviewers that are too few together: what the missing reviews of an item still reach. */
    boolean[][] cut() {
        var chosen = chosen();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i].length < panel.coverage()) {
                return split(flow.reachable(i));
            }
        }
        throw new IllegalStateException("Nothing is missing.");
    }

    private boolean[][] split(boolean[] reached) {
        int items = panel.items().size();
        return new boolean[][] {
            Arrays.copyOf(reached, items),
            Arrays.copyOfRange(reached, sink - panel.reviewers().size(), sink)
        };
    }
}
