package org.tandem.engines.ranking;

import java.util.Collections;
import java.util.List;

/** Counts of pairs, items numbered in the order of names and pairs sorted, so that the order of votes is nothing. */
final class Table {
    final List<String> names;
    final int[] one;
    final int[] other;
    /** Pairs of the one item: from {@code start[one]} to {@code start[one + 1]}. */
    final int[] start;
    /** 1 where the one was first, -1 where the other was, 0 when nobody said. */
    final byte[] home;

    final double[] wins;
    final double[] losses;
    final double[] ties;
    /** From a pair's place in the votes to its place here; empty where nobody asks, as in {@link #turned}. */
    final int[] placeOf;
    /** Whether the pair is turned here against the votes. */
    final boolean[] turned;

    private int filled;

    private Table(List<String> names, int size, int slots) {
        this.names = names;
        one = new int[size];
        other = new int[size];
        start = new int[names.size() + 1];
        home = new byte[size];
        wins = new double[size];
        losses = new double[size];
        ties = new double[size];
        placeOf = new int[slots];
        turned = new boolean[slots];
    }

    /**
     * @param withTies whether a tie is an outcome of its own; else half a win each
     */
    static Table of(Votes votes, boolean withTies) {
        var names = votes.names().stream().sorted().toList();
        var rank = votes.names().stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray();
        var table = votes.isPlain() ? plain(votes.plain(), names, rank) : sorted(votes, names, rank);
        table.index();
        if (!withTies) {
            table.split();
        }
        return table;
    }

    private static Table plain(PlainCounts plain, List<String> names, int[] rank) {
        var number = new int[rank.length];
        for (int item = 0; item < rank.length; item++) {
            number[rank[item]] = item;
        }
        var table = new Table(names, plain.pairs(), 0);
        plain.inOrder(number, table::add);
        return table;
    }

    private void add(int low, int high, int won, int lost) {
        one[filled] = low;
        other[filled] = high;
        wins[filled] = won;
        losses[filled++] = lost;
    }

    private static Table sorted(Votes votes, List<String> names, int[] rank) {
        var pairs = votes.pairs();
        var table = new Table(names, pairs.size(), pairs.size());
        var order = table.order(pairs, rank);
        for (int k = 0; k < order.length; k++) {
            table.fill(k, order[k], votes);
        }
        return table;
    }

    /** Slots by the rank of the one, then of the other, then by who was first: three counting sorts, last key first. */
    private int[] order(Pairs pairs, int[] rank) {
        int n = pairs.size();
        var low = new int[n];
        var high = new int[n];
        var first = new int[n];
        boolean anyFirst = false;
        var order = new int[n];
        for (int s = 0; s < n; s++) {
            int a = rank[pairs.low(s)];
            int b = rank[pairs.high(s)];
            turned[s] = a > b;
            low[s] = Math.min(a, b);
            high[s] = Math.max(a, b);
            first[s] = 1 + (a > b ? -pairs.home(s) : pairs.home(s));
            anyFirst |= first[s] != 1;
            order[s] = s;
        }
        order = anyFirst ? sorted(order, first, 3) : order;
        order = sorted(sorted(order, high, rank.length), low, rank.length);
        for (int k = 0; k < n; k++) {
            one[k] = low[order[k]];
            other[k] = high[order[k]];
            home[k] = (byte) (first[order[k]] - 1);
        }
        return order;
    }

    /** Stable, by one key below {@code keys}. */
    private static int[] sorted(int[] order, int[] by, int keys) {
        var start = new int[keys + 1];
        for (int key : by) {
            start[key + 1]++;
        }
        for (int key = 0; key < keys; key++) {
            start[key + 1] += start[key];
        }
        var sorted = new int[order.length];
        for (int slot : order) {
            sorted[start[by[slot]]++] = slot;
        }
        return sorted;
    }

    private void fill(int k, int slot, Votes votes) {
        boolean turn = turned[slot];
        placeOf[slot] = k;
        wins[k] = votes.count(slot, turn ? 1 : 0);
        losses[k] = votes.count(slot, turn ? 0 : 1);
        ties[k] = votes.count(slot, 2);
    }

    private void index() {
        for (int item : one) {
            start[item + 1]++;
        }
        for (int item = 1; item < start.length; item++) {
            start[item] += start[item - 1];
        }
    }

    private void split() {
        for (int k = 0; k < ties.length; k++) {
            wins[k] += ties[k] / 2;
            losses[k] += ties[k] / 2;
            ties[k] = 0;
        }
    }

    int size() {
        return one.length;
    }

    double all(int k) {
        return wins[k] + losses[k] + ties[k];
    }
}
