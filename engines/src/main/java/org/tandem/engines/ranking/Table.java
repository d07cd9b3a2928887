package org.tandem.engines.ranking;

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
        int n = votes.pairs();
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
        var sort = new long[n];
        for (int s = 0; s < n; s++) {
            long a = rank[votes.low(s)];
            long b = rank[votes.high(s)];
            turned[s] = a > b;
            int h = turned[s] ? -votes.home(s) : votes.home(s);
            sort[s] = (Math.min(a, b) << 31 | Math.max(a, b)) << 2 | h + 1;
        }
        var order = order(sort);
        for (int k = 0; k < n; k++) {
            fill(k, order[k], votes, sort[order[k]]);
            if (!withTies) {
                wins[k] += ties[k] / 2;
                losses[k] += ties[k] / 2;
                ties[k] = 0;
            }
        }
    }

    private static int[] order(long[] sort) {
        if (sort.length < 1 << 16) {
            return IntStream.range(0, sort.length)
                    .boxed()
                    .sorted((a, b) -> Long.compare(sort[a], sort[b]))
                    .mapToInt(k -> k)
                    .toArray();
        }
        return radix(sort);
    }

    /** Sorts places by 16 bits at a time: half a million pairs without boxes. */
    private static int[] radix(long[] sort) {
        var order = IntStream.range(0, sort.length).toArray();
        for (int shift = 0; shift < 64; shift += 16) {
            var start = new int[(1 << 16) + 1];
            for (long key : sort) {
                start[(int) (key >>> shift & 0xFFFF) + 1]++;
            }
            for (int b = 0; b < 1 << 16; b++) {
                start[b + 1] += start[b];
            }
            var next = new int[sort.length];
            for (int k : order) {
                next[start[(int) (sort[k] >>> shift & 0xFFFF)]++] = k;
            }
            order = next;
        }
        return order;
    }

    private void fill(int k, int slot, Votes votes, long key) {
        placeOf[slot] = k;
        one[k] = (int) (key >>> 33);
        other[k] = (int) (key >>> 2 & 0x7FFFFFFF);
        home[k] = (int) (key & 3) - 1;
        wins[k] = votes.count[turned[slot] ? 1 : 0][slot];
        losses[k] = votes.count[turned[slot] ? 0 : 1][slot];
        ties[k] = votes.count[2][slot];
    }

    int size() {
        return one.length;
    }

    double all(int k) {
        return wins[k] + losses[k] + ties[k];
    }
}
