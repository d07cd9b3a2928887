package org.tandem.engines.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of items that beat each other in a circle (strong components): more than one, and no finite ability fits. */
final class Tiers {
    private final int n;
    private final Edges beats;
    private final Edges beatenBy;

    private Tiers(Table table, boolean meeting) {
        n = table.names.size();
        beats = Edges.of(table, meeting ? Tiers::met : Tiers::down);
        beatenBy = meeting ? beats : Edges.of(table, (t, k, forwards) -> down(t, k, !forwards));
    }

    /** Whether a pair leads from its one (forwards) or its other item to the opposite one. */
    private interface Way {
        boolean leads(Table table, int k, boolean forwards);
    }

    /** Down from whoever did not lose all. */
    private static boolean down(Table table, int k, boolean forwards) {
        return (forwards ? table.wins[k] : table.losses[k]) + table.ties[k] > 0;
    }

    private static boolean met(Table table, int k, boolean forwards) {
        return table.all(k) > 0;
    }

    /** Whom each item reaches in one step: those of i from {@code start[i]} on. */
    private record Edges(int[] start, int[] to) {
        static Edges of(Table table, Way way) {
            var start = new int[table.names.size() + 1];
            for (int k = 0; k < table.size(); k++) {
                start[table.one[k] + 1] += way.leads(table, k, true) ? 1 : 0;
                start[table.other[k] + 1] += way.leads(table, k, false) ? 1 : 0;
            }
            for (int i = 1; i < start.length; i++) {
                start[i] += start[i - 1];
            }
            var next = start.clone();
            var to = new int[start[start.length - 1]];
            for (int k = 0; k < table.size(); k++) {
                if (way.leads(table, k, true)) {
                    to[next[table.one[k]]++] = table.other[k];
                }
                if (way.leads(table, k, false)) {
                    to[next[table.other[k]]++] = table.one[k];
                }
            }
            return new Edges(start, to);
        }
    }

    /** Groups that beat each other in a circle. */
    static List<List<String>> of(Table table) {
        return swept(table, false) && swept(table, true) ? List.of(table.names) : new Tiers(table, false).groups(table);
    }

    /** Groups that are joined by comparisons, whoever won. */
    static List<List<String>> met(Table table) {
        return new Tiers(table, true).groups(table);
    }

    private List<List<String>> groups(Table table) {
        if (count(reach(beats)) == n && count(reach(beatenBy)) == n) {
            return List.of(table.names);
        }
        return parts(table.names);
    }

    /** Whether two walks along the pairs reach every item from the first one: mostly the first few pairs do. */
    private static boolean swept(Table table, boolean backwards) {
        var reached = new boolean[table.names.size()];
        reached[0] = true;
        int left = reached.length - 1;
        for (int step = 0; step < 2 * table.size() && left > 0; step++) {
            int k = step % table.size();
            int one = table.one[k];
            int other = table.other[k];
            if (reached[one] != reached[other] && down(table, k, reached[one] != backwards)) {
                reached[one] = true;
                reached[other] = true;
                left--;
            }
        }
        return left == 0;
    }

    private static int count(boolean[] reached) {
        int sum = 0;
        for (boolean one : reached) {
            sum += one ? 1 : 0;
        }
        return sum;
    }

    private boolean[] reach(Edges edges) {
        return reach(edges, 0);
    }

    private boolean[] reach(Edges edges, int from) {
        var reached = new boolean[n];
        var queue = new int[n];
        int size = 1;
        queue[0] = from;
        reached[from] = true;
        for (int done = 0; done < size; done++) {
            for (int e = edges.start[queue[done]]; e < edges.start[queue[done] + 1]; e++) {
                if (!reached[edges.to[e]]) {
                    reached[edges.to[e]] = true;
                    queue[size++] = edges.to[e];
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
        var down = reach(beats, start);
        var up = reach(beatenBy, start);
        var members = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            if (down[i] && up[i]) {
                part[i] = number;
                members.add(names.get(i));
            }
        }
        return List.copyOf(members);
    }

    static String apart(List<List<String>> parts) {
        return "%d groups of items were never compared with each other (one of them: %s), so their abilities have no common zero. Maybe add a weak prior such as 0.1, or comparisons between them."
                .formatted(
                        parts.size(),
                        parts.getFirst().subList(0, Math.min(5, parts.getFirst().size())));
    }

    static String reason(List<List<String>> parts) {
        return "%d groups of items never lost to, or never met, another (one of them: %s), so no finite abilities fit best. Maybe add a weak prior such as 0.1, or more comparisons."
                .formatted(
                        parts.size(),
                        parts.getFirst().subList(0, Math.min(5, parts.getFirst().size())));
    }
}
