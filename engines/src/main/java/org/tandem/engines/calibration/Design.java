package org.tandem.engines.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reviews as cells of an item-by-reviewer table, in the order of names: a cell holds the weight and the weighted mean of
 * all scores of that pair.
 */
final class Design {
    final List<String> items;
    final List<String> reviewers;
    final int observations;
    /** Cells of item {@code i} stand at {@code start[i] .. start[i + 1] - 1}. */
    final int[] start;

    final int[] item;
    final int[] reviewer;
    final double[] weight;
    final double[] mean;
    /** Weighted sum of squares inside cells: repeated judgements of one pair. */
    final double within;
    /** Sum of the logarithms of all weights. */
    final double logWeights;

    private record Pair(String item, String reviewer) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::item).thenComparing(Pair::reviewer);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    Design(List<Review> reviews) {
        var sorted = reviews.stream().sorted().toList();
        items = List.copyOf(new TreeSet<>(sorted.stream().map(Review::item).toList()));
        reviewers =
                List.copyOf(new TreeSet<>(sorted.stream().map(Review::reviewer).toList()));
        observations = sorted.size();
        logWeights = sorted.stream().mapToDouble(Review::weight).map(Math::log).sum();
        var cells = cells(sorted);
        start = new int[items.size() + 1];
        item = new int[cells.size()];
        reviewer = new int[cells.size()];
        weight = new double[cells.size()];
        mean = new double[cells.size()];
        within = fill(cells);
    }

    private static TreeMap<Pair, List<Review>> cells(List<Review> sorted) {
        var cells = new TreeMap<Pair, List<Review>>();
        for (var review : sorted) {
            cells.computeIfAbsent(new Pair(review.item(), review.reviewer()), _ -> new ArrayList<>())
                    .add(review);
        }
        return cells;
    }

    private double fill(TreeMap<Pair, List<Review>> cells) {
        double squares = 0;
        int c = 0;
        int i = -1;
        for (var cell : cells.entrySet()) {
            if (i < 0 || !items.get(i).equals(cell.getKey().item())) {
                start[++i] = c;
            }
            item[c] = i;
            reviewer[c] = index(reviewers, cell.getKey().reviewer());
            squares += fillCell(c++, cell.getValue());
        }
        start[items.size()] = c;
        return squares;
    }

    private double fillCell(int c, List<Review> same) {
        double sum = 0;
        for (var review : same) {
            weight[c] += review.weight();
            sum += review.weight() * review.score();
        }
        mean[c] = sum / weight[c];
        double squares = 0;
        for (var review : same) {
            squares += review.weight() * Math.pow(review.score() - mean[c], 2);
        }
        return same.size() == 1 ? 0 : squares;
    }

    private static int index(List<String> names, String name) {
        return java.util.Collections.binarySearch(names, name);
    }

    int cells() {
        return item.length;
    }

    double[] itemWeights() {
        var sums = new double[items.size()];
        for (int c = 0; c < cells(); c++) {
            sums[item[c]] += weight[c];
        }
        return sums;
    }

    double[] reviewerWeights() {
        var sums = new double[reviewers.size()];
        for (int c = 0; c < cells(); c++) {
            sums[reviewer[c]] += weight[c];
        }
        return sums;
    }

    /** For each reviewer the number of its connected component, counted from 0 in the order of names. */
    int[] componentOfReviewer() {
        var root = new int[reviewers.size()];
        Arrays.setAll(root, r -> r);
        for (int i = 0; i < items.size(); i++) {
            for (int c = start[i] + 1; c < start[i + 1]; c++) {
                join(root, reviewer[start[i]], reviewer[c]);
            }
        }
        return numbered(root);
    }

    private static void join(int[] root, int one, int other) {
        int a = find(root, one);
        int b = find(root, other);
        root[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] root, int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static int[] numbered(int[] root) {
        var number = new int[root.length];
        int next = 0;
        for (int r = 0; r < root.length; r++) {
            int top = find(root, r);
            number[r] = top == r ? next++ : number[top];
        }
        return number;
    }
}
