package org.tandem.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tandem.engines.assignment.Assignment;
import org.tandem.engines.assignment.Panel;
import org.tandem.engines.assignment.Result;

/**
 * 1,000 reviewers x 500 items and 2,000 x 1,000, one pair in ten with an affinity, coverage 3, load 4, seeded; the peers are
 * the textbook's successive shortest paths (Ahuja, Magnanti, Orlin 1993), each path by Bellman and Ford with a queue, and the
 * flow solver of OR-Tools (cost scaling, in C++) on the same network. Ours includes the proof and every item's explanation.
 *
 * <p>On another day: HotCRP 20 s and 240 s of CPU.
 *
 * <pre>
 * ./tandem bench AssignmentBench
 * </pre>
 */
final class AssignmentBench {
    private static final int COVERAGE = 3;
    private static final int LOAD = 4;

    private AssignmentBench() {}

    public static void main(String[] args) {
        besideTextbook(200, 100);
        compare(1_000, 500);
        compare(2_000, 1_000);
    }

    /** On a small panel alone: a thousand reviewers would take it minutes. */
    private static void besideTextbook(int reviewers, int items) {
        var affinity = affinity(reviewers, items);
        var sum = new double[1];
        var ours = Stopwatch.best(20, () -> sum[0] = sum(affinity));
        var textbook = new double[1];
        var paths = Stopwatch.best(2, () -> textbook[0] = new Paths(affinity).sum());
        System.out.printf(Locale.ROOT, "%d x %d: ours %s, sum %.6f%n", reviewers, items, ours, sum[0]);
        beside("textbook paths", paths, textbook[0], ours, sum[0]);
    }

    private static double sum(double[][] affinity) {
        var panel = Panel.of(affinity).coverage(COVERAGE).load(LOAD).build();
        return ((Result.Assigned) Assignment.withDefaults().solve(panel)).sum();
    }

    private static void compare(int reviewers, int items) {
        var affinity = affinity(reviewers, items);
        var sum = new double[1];
        var ours = Stopwatch.best(4, () -> sum[0] = sum(affinity));
        System.out.printf(Locale.ROOT, "%d x %d: ours %s, sum %.6f%n", reviewers, items, ours, sum[0]);
        var flow = new OrToolsFlow(affinity, COVERAGE, LOAD);
        beside("flow of OR-Tools", Stopwatch.best(3, flow::sum), flow.sum(), ours, sum[0]);
    }

    private static void beside(String name, Stopwatch peer, double theirs, Stopwatch ours, double sum) {
        System.out.printf(
                Locale.ROOT,
                "  %s %s, ours %.1e higher, ratio %.1f%n",
                name,
                peer,
                sum - theirs,
                peer.seconds() / ours.seconds());
    }

    private static double[][] affinity(int reviewers, int items) {
        var chance = new SplittableRandom(1);
        var affinity = new double[reviewers][items];
        for (double[] row : affinity) {
            Arrays.setAll(row, item -> chance.nextInt(10) == 0 ? chance.nextDouble() : 0);
        }
        return affinity;
    }

    /** One shortest path a review, from its item to a reviewer with a place left. */
    private static final class Paths {
        private final double[][] affinity;
        private final int reviewers;
        private final int items;
        private final boolean[][] taken;
        private final int[] used;
        private final double[] distance;
        private final int[] from;

        Paths(double[][] affinity) {
            this.affinity = affinity;
            reviewers = affinity.length;
            items = affinity[0].length;
            taken = new boolean[reviewers][items];
            used = new int[reviewers];
            distance = new double[reviewers + items];
            from = new int[reviewers + items];
        }

        double sum() {
            for (int review = 0; review < items * COVERAGE; review++) {
                int item = review % items;
                search(item);
                turn(nearest(), item);
            }
            double sum = 0;
            for (int r = 0; r < reviewers; r++) {
                for (int i = 0; i < items; i++) {
                    sum += taken[r][i] ? affinity[r][i] : 0;
                }
            }
            return sum;
        }

        private void search(int item) {
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            distance[reviewers + item] = 0;
            var queue = new ArrayDeque<Integer>();
            queue.add(reviewers + item);
            while (!queue.isEmpty()) {
                int node = queue.remove();
                int others = node < reviewers ? items : reviewers;
                for (int other = 0; other < others; other++) {
                    int next = node < reviewers ? reviewers + other : other;
                    relax(node, next, queue);
                }
            }
        }

        private void relax(int node, int next, ArrayDeque<Integer> queue) {
            int reviewer = Math.min(node, next);
            int item = Math.max(node, next) - reviewers;
            boolean back = node < reviewers;
            double length = distance[node] + (back ? affinity[reviewer][item] : -affinity[reviewer][item]);
            if (taken[reviewer][item] == back && length < distance[next] - 1e-12) {
                distance[next] = length;
                from[next] = node;
                queue.add(next);
            }
        }

        private int nearest() {
            int near = -1;
            for (int r = 0; r < reviewers; r++) {
                if (used[r] < LOAD && (near < 0 || distance[r] < distance[near])) {
                    near = r;
                }
            }
            return near;
        }

        private void turn(int end, int item) {
            used[end]++;
            for (int node = end; node != reviewers + item; node = from[node]) {
                int before = from[node];
                taken[Math.min(node, before)][Math.max(node, before) - reviewers] = node < reviewers;
            }
        }
    }
}
