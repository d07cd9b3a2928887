package org.tandem.engines.ranking;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Counts of pairs, items numbered in the order of names and pairs sorted, so that the order of votes is nothing. */
final class Table {
    final List<String> names;
    final int[] one;
    final int[] other;
    final int[] home;
    final double[] wins;
    final double[] losses;
    final double[] ties;
    /** From a pair's place in the votes to its place here. */
    final int[] placeOf;
    /** Whether the pair is turned here against the votes. */
    final boolean[] turned;

    Table(Votes votes, boolean withTies) {
        names = votes.names().stream().sorted().toList();
        var pairs = votes.pairs();
        int n = pairs.size();
        one = new int[n];
        other = new int[n];
        home = new int[n];
        wins = new double[n];
        losses = new double[n];
        ties = new double[n];
        placeOf = new int[n];
        turned = new boolean[n];
        var rank = votes.names().stream()
                .mapToInt(name -> Collections.binarySearch(names, name))
                .toArray();
        var order = order(pairs, rank);
        for (int k = 0; k < n; k++) {
            fill(k, order[k], votes);
            if (!withTies) {
                wins[k] += ties[k] / 2;
                losses[k] += ties[k] / 2;
                ties[k] = 0;
            }
        }
    }

    /** Slots by the rank of the one, then of the other, then by who was first: three counting sorts, last key first. */
    private int[] order(Pairs pairs, int[] rank) {
        int n = pairs.size();
        var low = new int[n];
        var high = new int[n];
        var first = new int[n];
        for (int s = 0; s < n; s++) {
            int a = rank[pairs.low(s)];
            int b = rank[pairs.high(s)];
            turned[s] = a > b;
            low[s] = Math.min(a, b);
            high[s] = Math.max(a, b);
            first[s] = 1 + (a > b ? -pairs.home(s) : pairs.home(s));
        }
        var order = IntStream.range(0, n).toArray();
        order = Arrays.stream(first).allMatch(home -> home == 1) ? order : sorted(order, first, 3);
        order = sorted(sorted(order, high, rank.length), low, rank.length);
        for (int k = 0; k < n; k++) {
            one[k] = low[order[k]];
            other[k] = high[order[k]];
            home[k] = first[order[k]] - 1;
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

    int size() {
        return one.length;
    }

    double all(int k) {
        return wins[k] + losses[k] + ties[k];
    }
}
