package org.tandem.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an assignment hang together by the cheapest exchanges that keep every bound: two items swap a reviewer, or a
 * reviewer with load to spare takes over a review. A heuristic: the bound of the free assignment stays beside it.
 */
final class Connection {
    private final Panel panel;
    private final Groups groups;
    private final int[][] chosen;
    private final int[] used;

    Connection(Panel panel, int[][] chosen) {
        this.panel = panel;
        this.groups = new Groups(panel, true);
        this.chosen = Arrays.stream(chosen).map(int[]::clone).toArray(int[][]::new);
        used = new int[panel.reviewers().size()];
        Arrays.stream(chosen).flatMapToInt(Arrays::stream).forEach(r -> used[r]++);
    }

    private record Review(int item, int place) {}

    /** Item {@code a} gets {@code toA} in place; item {@code b}, when there is one, gets what {@code a} had. */
    private record Exchange(Review a, int toA, @Nullable Review b) {}

    /** The connected assignment, or the best that exchanges reach. */
    int[][] connected() {
        var step = best();
        while (step != null) {
            apply(step);
            step = best();
        }
        return chosen;
    }

    /** Parts of the graph of items and of reviewers in use. */
    int parts() {
        return (int) Arrays.stream(labels()).distinct().count();
    }

    /** The component of each item: the least item in it. */
    private int[] labels() {
        var label = new int[chosen.length];
        Arrays.setAll(label, i -> i);
        var first = new int[panel.reviewers().size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < chosen.length; i++) {
            for (int r : chosen[i]) {
                if (first[r] < 0) {
                    first[r] = i;
                }
                int one = root(label, i);
                int other = root(label, first[r]);
                label[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int i = 0; i < label.length; i++) {
            label[i] = root(label, i);
        }
        return label;
    }

    private static int root(int[] label, int i) {
        int at = i;
        while (label[at] != at) {
            at = label[at];
        }
        return at;
    }

    private @Nullable Exchange best() {
        int parts = parts();
        if (parts <= 1) {
            return null;
        }
        var labels = labels();
        int small = smallest(labels);
        Exchange best = null;
        double loss = Double.POSITIVE_INFINITY;
        for (var exchange : candidates(labels, small)) {
            double cost = loss(exchange);
            if (cost < loss && allowed(exchange) && joins(exchange, parts)) {
                best = exchange;
                loss = cost;
            }
        }
        return best;
    }

    private static int smallest(int[] labels) {
        var size = new int[labels.length];
        for (int label : labels) {
            size[label]++;
        }
        int small = -1;
        for (int label : labels) {
            small = small < 0 || size[label] < size[small] ? label : small;
        }
        return small;
    }

    private List<Exchange> candidates(int[] labels, int small) {
        var list = new ArrayList<Exchange>();
        for (var here : reviews(labels, small, true)) {
            for (var there : reviews(labels, small, false)) {
                list.add(new Exchange(here, reviewer(there), there));
                list.add(new Exchange(here, reviewer(there), null));
                list.add(new Exchange(there, reviewer(here), null));
            }
        }
        return list;
    }

    private List<Review> reviews(int[] labels, int small, boolean inside) {
        var list = new ArrayList<Review>();
        for (int i = 0; i < chosen.length; i++) {
            for (int k = 0; k < chosen[i].length && inside == (labels[i] == small); k++) {
                list.add(new Review(i, k));
            }
        }
        return list;
    }

    private int reviewer(Review review) {
        return chosen[review.item][review.place];
    }

    private boolean allowed(Exchange exchange) {
        boolean fits = fits(exchange.a, exchange.toA);
        if (exchange.b != null) {
            return fits && fits(exchange.b, reviewer(exchange.a));
        }
        int gives = reviewer(exchange.a);
        return fits && used[exchange.toA] < panel.load(exchange.toA) && used[gives] > panel.minLoad();
    }

    private boolean fits(Review review, int reviewer) {
        int item = review.item;
        if (!panel.free(reviewer, item) || Arrays.stream(chosen[item]).anyMatch(r -> r == reviewer)) {
            return false;
        }
        var changed = chosen[item].clone();
        changed[review.place] = reviewer;
        return !groups.bound(item)
                || groups.of(item).stream()
                        .allMatch(group -> Arrays.stream(changed)
                                        .filter(r -> groups.of(item, r).equals(group))
                                        .count()
                                >= group.least());
    }

    private double loss(Exchange exchange) {
        double loss = loss(exchange.a, exchange.toA);
        return exchange.b == null ? loss : loss + loss(exchange.b, reviewer(exchange.a));
    }

    private double loss(Review review, int reviewer) {
        return panel.affinity(reviewer(review), review.item) - panel.affinity(reviewer, review.item);
    }

    private boolean joins(Exchange exchange, int parts) {
        var undo = apply(exchange);
        boolean fewer = parts() < parts;
        apply(undo);
        return fewer;
    }

    /** Carries an exchange out and returns the one that undoes it. */
    private Exchange apply(Exchange exchange) {
        int had = reviewer(exchange.a);
        chosen[exchange.a.item][exchange.a.place] = exchange.toA;
        if (exchange.b != null) {
            chosen[exchange.b.item][exchange.b.place] = had;
        } else {
            used[had]--;
            used[exchange.toA]++;
        }
        return new Exchange(exchange.a, had, exchange.b);
    }
}
