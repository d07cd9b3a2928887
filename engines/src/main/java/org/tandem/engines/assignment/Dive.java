package org.tandem.engines.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the few items that prices leave below a floor above it: one item after the other is held to the cheapest set of
 * reviewers that reaches the floor, and the rest flows anew around it. A heuristic that keeps every bound.
 */
final class Dive {
    /** Reviewers that a set is made of: so many that cost least, and so many that suit best. */
    private static final int EACH = 20;

    private static final int TRIES = 60;

    private final Panel panel;
    private final double floor;
    private final Groups groups;
    private final @Nullable BitSet[] held;

    Dive(Panel panel, double floor) {
        this.panel = panel;
        this.floor = floor;
        groups = new Groups(panel, true);
        held = new @Nullable BitSet[panel.items().size()];
    }

    /** From prices' cheapest flow to an assignment at the floor; null when none was found. */
    int @Nullable [][] from(Prices prices, Network network) {
        int below = below(network.chosen()).length;
        for (int round = 0; round < TRIES + 3 * below; round++) {
            var chosen = network.chosen();
            var low = below(chosen);
            if (low.length == 0) {
                return network.unmet().isEmpty() ? chosen : null;
            }
            if (!hold(low[round % low.length], prices, network)) {
                return null;
            }
        }
        return null;
    }

    /** Once more at plain affinities, where items that are held need no price: mostly a greater sum. */
    int @Nullable [][] better(Network network) {
        var plain = Prices.of(panel);
        network.solveAt(new Holding(plain));
        for (int i = 0; i < held.length; i++) {
            if (held[i] != null && !hold(i, plain, network)) {
                return null;
            }
        }
        return from(plain, network);
    }

    private boolean hold(int item, Prices prices, Network network) {
        held[item] = cheapest(item, network);
        network.solveAt(new Holding(prices));
        return held[item] != null;
    }

    private int[] below(int[][] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(i -> Arrays.stream(chosen[i])
                                .mapToDouble(r -> panel.affinity(r, i))
                                .sum()
                        < floor)
                .toArray();
    }

    /** Whoever is not in an item's set counts before all affinities. */
    private final class Holding implements Network.Price {
        private final Prices prices;

        Holding(Prices prices) {
            this.prices = prices;
        }

        @Override
        public long of(int reviewer, int item) {
            return prices.of(reviewer, item);
        }

        @Override
        public long rank(int reviewer, int item) {
            var set = held[item];
            return set == null || set.get(reviewer) ? 0 : 1;
        }
    }

    private @Nullable BitSet cheapest(int item, Network network) {
        held[item] = null;
        var free = IntStream.range(0, panel.reviewers().size())
                .filter(r -> panel.free(r, item) && panel.load(r) > 0)
                .boxed()
                .toList();
        Comparator<Integer> cost = Comparator.<Integer>comparingLong(r -> network.rankOf(r, item))
                .thenComparingLong(r -> network.reduced(r, item))
                .thenComparingInt(r -> r);
        Comparator<Integer> merit = Comparator.<Integer>comparingDouble(r -> -panel.affinity(r, item))
                .thenComparingInt(r -> r);
        var few = new BitSet();
        free.stream().sorted(cost).limit(EACH).forEach(few::set);
        free.stream().sorted(merit).limit(EACH).forEach(few::set);
        return new Sets(item, few.stream().toArray(), network).best();
    }

    /** All sets of an item's few reviewers, by depth first. */
    private final class Sets {
        private final int item;
        private final int[] few;
        private final double[] affinity;
        private final double most;
        private final long[] rank;
        private final long[] price;
        private final int[] set = new int[panel.coverage()];
        private @Nullable BitSet best;
        private long bestRank = Long.MAX_VALUE;
        private long bestPrice = Long.MAX_VALUE;
        private int steps;

        Sets(int item, int[] few, Network network) {
            this.item = item;
            this.few = few;
            affinity =
                    IntStream.of(few).mapToDouble(r -> panel.affinity(r, item)).toArray();
            most = Arrays.stream(affinity).max().orElse(0);
            rank = IntStream.of(few).mapToLong(r -> network.rankOf(r, item)).toArray();
            price = IntStream.of(few).mapToLong(r -> network.reduced(r, item)).toArray();
        }

        @Nullable
        BitSet best() {
            go(0, 0, 0, 0, 0);
            return best;
        }

        private void go(int size, int next, double sum, long ranks, long prices) {
            if (size == set.length) {
                keep(sum, ranks, prices);
                return;
            }
            int left = set.length - size;
            for (int k = next; k <= few.length - left && steps < 2_000_000; k++) {
                if (sum + affinity[k] + (left - 1) * most >= floor) {
                    steps++;
                    set[size] = few[k];
                    go(size + 1, k + 1, sum + affinity[k], ranks + rank[k], prices + price[k]);
                }
            }
        }

        private void keep(double sum, long ranks, long prices) {
            boolean cheaper = ranks < bestRank || ranks == bestRank && prices < bestPrice;
            if (sum >= floor && cheaper && groups.met(item, set)) {
                best = new BitSet();
                IntStream.of(set).forEach(best::set);
                bestRank = ranks;
                bestPrice = prices;
            }
        }
    }
}
