package org.tandem.engines.ranking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of items that beat each other in a circle (strong components): more than one, and no finite ability fits. */
final class Tiers {
    private final int n;
    private final List<List<Integer>> beats = new ArrayList<>();
    private final List<List<Integer>> beatenBy = new ArrayList<>();

    private Tiers(Table table) {
        n = table.names.size();
        for (int i = 0; i < n; i++) {
            beats.add(new ArrayList<>());
            beatenBy.add(new ArrayList<>());
        }
        for (int k = 0; k < table.size(); k++) {
            if (table.wins[k] + table.ties[k] > 0) {
                edge(table.one[k], table.other[k]);
            }
            if (table.losses[k] + table.ties[k] > 0) {
                edge(table.other[k], table.one[k]);
            }
        }
    }

    private void edge(int winner, int loser) {
        beats.get(winner).add(loser);
        beatenBy.get(loser).add(winner);
    }

    static List<List<String>> of(Table table) {
        var tiers = new Tiers(table);
        if (count(tiers.reach(tiers.beats)) == tiers.n && count(tiers.reach(tiers.beatenBy)) == tiers.n) {
            return List.of(table.names);
        }
        return tiers.parts(table.names);
    }

    private static int count(boolean[] reached) {
        int sum = 0;
        for (boolean one : reached) {
            sum += one ? 1 : 0;
        }
        return sum;
    }

    private boolean[] reach(List<List<Integer>> edges) {
        return reach(edges, 0, new boolean[n]);
    }

    private static boolean[] reach(List<List<Integer>> edges, int start, boolean[] reached) {
        var queue = new ArrayDeque<Integer>();
        reached[start] = true;
        queue.add(start);
        while (!queue.isEmpty()) {
            for (int next : edges.get(queue.remove())) {
                if (!reached[next]) {
                    reached[next] = true;
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    private List<List<String>> parts(List<String> names) {
        var part = new int[n];
        Arrays.fill(part, -1);
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < n; i++) {
            if (part[i] < 0) {
                parts.add(part(i, part, parts.size(), names));
            }
        }
        return parts;
    }

    private List<String> part(int start, int[] part, int number, List<String> names) {
        var down = reach(beats, start, new boolean[n]);
        var up = reach(beatenBy, start, new boolean[n]);
        var members = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            if (down[i] && up[i]) {
                part[i] = number;
                members.add(names.get(i));
            }
        }
        return List.copyOf(members);
    }

    static String reason(List<List<String>> parts) {
        return "%d groups of items never lost to, or never met, another (one of them: %s), so no finite abilities fit best. Maybe add a weak prior such as 0.1, or more comparisons."
                .formatted(
                        parts.size(),
                        parts.getFirst().subList(0, Math.min(5, parts.getFirst().size())));
    }
}
