package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A panel as a flow: item, group of reviewers, reviewer, sink. Lower bounds are arcs that are cheaper than all others
 * by more than all affinities together, so that they are met wherever they can be.
 */
final class Network {
    private final Panel panel;
    private final Price price;
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

    /** Builds and solves. {@code penalty} exceeds what any change of pairs can cost. */
    Network(Panel panel, Price price, long penalty, Bounds bounds) {
        this.panel = panel;
        this.price = price;
        var groups = bounds == Bounds.COVERAGE ? new Groups(panel, false) : new Groups(panel, true);
        int items = panel.items().size();
        int base = items + groups.count();
        sink = base + panel.reviewers().size();
        flow = new MinCostFlow(sink + 1);
        for (int i = 0; i < items; i++) {
            addItem(i, groups, penalty, base);
        }
        for (int r = 0; r < panel.reviewers().size(); r++) {
            addReviewer(r, base, bounds == Bounds.ALL ? Math.min(panel.minLoad(), panel.load(r)) : 0, penalty);
        }
        for (int i = 0; i < items; i++) {
            missing += panel.coverage() - flow.send(i, sink, panel.coverage());
        }
    }

    private void addItem(int i, Groups groups, long penalty, int base) {
        for (var group : groups.of(i)) {
            int node = panel.items().size() + group.node();
            if (group.least() > 0) {
                int arc = flow.arc(i, node, group.least(), 0);
                floors.add(new Floor(arc, new Need(i, -1, group.least(), group.name())));
            }
            flow.arc(i, node, Math.max(0, panel.coverage() - group.least()), groups.bound(i) ? penalty : 0);
        }
        for (int r = 0; r < panel.reviewers().size(); r++) {
            if (panel.free(r, i) && panel.load(r) > 0) {
                int from =
                        groups.bound(i) ? panel.items().size() + groups.of(i, r).node() : i;
                slots.add(new Slot(flow.arc(from, base + r, 1, price.of(r, i)), r, i));
            }
        }
    }

    private void addReviewer(int r, int base, int least, long penalty) {
        if (least > 0) {
            floors.add(new Floor(
                    flow.arc(base + r, sink, least, 0),
                    new Need(-1, r, least, panel.reviewers().get(r))));
        }
        flow.arc(base + r, sink, panel.load(r) - least, least > 0 ? penalty : 0);
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

    /** Cost of the pairs, without penalties. */
    long cost() {
        return slots.stream()
                .filter(slot -> flow.flow(slot.arc) > 0)
                .mapToLong(slot -> price.of(slot.reviewer, slot.item))
                .sum();
    }

    /** What any assignment within the bounds costs at least, penalties left out: duality, from the potentials alone. */
    long lowerBound() {
        var supply = new int[sink + 1];
        Arrays.fill(supply, 0, panel.items().size(), panel.coverage());
        supply[sink] = -panel.coverage() * panel.items().size();
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
