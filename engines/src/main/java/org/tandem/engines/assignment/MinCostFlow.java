package org.tandem.engines.assignment;

import java.util.Arrays;

/**
 * Cheapest flow by successive shortest paths, one source at a time, in whole numbers.
 *
 * <p>Costs are not negative. Reduced costs (cost + potential of the tail - potential of the head) never fall below zero
 * on an arc with room, so the potentials are a proof of the optimum: see {@link #lowerBound}. Ahuja, Magnanti and Orlin
 * 1993, chapter 9. Ties go to the node with the lower number.
 */
final class MinCostFlow {
    private final int nodes;
    private int arcs;
    private int[] head = new int[1024];
    private int[] room = new int[1024];
    private long[] cost = new long[1024];
    private int[] first = {};
    private int[] order = {};
    private final long[] potential;
    private final long[] distance;
    private final int[] entry;
    private final int[] touched;
    private final boolean[] settled;
    private final Heap heap;

    MinCostFlow(int nodes) {
        this.nodes = nodes;
        potential = new long[nodes];
        distance = new long[nodes];
        entry = new int[nodes];
        touched = new int[nodes];
        settled = new boolean[nodes];
        heap = new Heap(nodes, distance);
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /** Adds an arc and returns its number; all arcs come before the first {@link #send}. */
    int arc(int from, int to, int capacity, long price) {
        if (arcs + 2 > head.length) {
            head = Arrays.copyOf(head, 2 * head.length);
            room = Arrays.copyOf(room, 2 * room.length);
            cost = Arrays.copyOf(cost, 2 * cost.length);
        }
        half(to, capacity, price);
        half(from, 0, -price);
        return arcs - 2;
    }

    private void half(int to, int capacity, long price) {
        head[arcs] = to;
        room[arcs] = capacity;
        cost[arcs++] = price;
    }

    private void index() {
        first = new int[nodes + 1];
        for (int a = 0; a < arcs; a++) {
            first[tail(a) + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            first[v + 1] += first[v];
        }
        order = new int[arcs];
        var next = first.clone();
        for (int a = 0; a < arcs; a++) {
            order[next[tail(a)]++] = a;
        }
    }

    private int tail(int a) {
        return head[a ^ 1];
    }

    /** Sends up to {@code amount} along cheapest paths; returns what arrived. */
    int send(int source, int sink, int amount) {
        if (first.length == 0) {
            index();
        }
        int sent = 0;
        while (sent < amount && search(source, sink)) {
            sent += push(source, sink, amount - sent);
        }
        return sent;
    }

    private boolean search(int source, int sink) {
        int seen = 0;
        distance[source] = 0;
        touched[seen++] = source;
        heap.add(source);
        boolean found = false;
        while (!found && !heap.isEmpty()) {
            int node = heap.poll();
            settled[node] = true;
            found = node == sink;
            seen = found ? seen : relax(node, sink, seen);
        }
        forget(seen, found ? distance[sink] : -1);
        return found;
    }

    private int relax(int node, int sink, int seen) {
        int count = seen;
        long base = distance[node] + potential[node];
        for (int k = first[node]; k < first[node + 1]; k++) {
            int a = order[k];
            int to = head[a];
            if (room[a] == 0 || settled[to]) {
                continue;
            }
            long length = base + cost[a] - potential[to];
            if (length < distance[to] && length < distance[sink]) {
                if (distance[to] == Long.MAX_VALUE) {
                    touched[count++] = to;
                }
                distance[to] = length;
                entry[to] = a;
                heap.add(to);
            }
        }
        return count;
    }

    /** Potentials move by what is shorter than the path found; then the search leaves no trace. */
    private void forget(int seen, long reach) {
        for (int k = 0; k < seen; k++) {
            int node = touched[k];
            if (settled[node] && reach >= 0) {
                potential[node] += distance[node] - reach;
            }
            distance[node] = Long.MAX_VALUE;
            settled[node] = false;
        }
        heap.clear();
    }

    private int push(int source, int sink, int amount) {
        int least = amount;
        for (int v = sink; v != source; v = tail(entry[v])) {
            least = Math.min(least, room[entry[v]]);
        }
        for (int v = sink; v != source; v = tail(entry[v])) {
            room[entry[v]] -= least;
            room[entry[v] ^ 1] += least;
        }
        return least;
    }

    int flow(int arc) {
        return room[arc ^ 1];
    }

    long potential(int node) {
        return potential[node];
    }

    /** The nodes that more flow from {@code source} could still reach. */
    boolean[] reachable(int source) {
        var reached = new boolean[nodes];
        var stack = new java.util.ArrayDeque<Integer>();
        reached[source] = true;
        stack.push(source);
        while (!stack.isEmpty()) {
            int node = stack.pop();
            for (int k = first[node]; k < first[node + 1]; k++) {
                int to = head[order[k]];
                if (room[order[k]] > 0 && !reached[to]) {
                    reached[to] = true;
                    stack.push(to);
                }
            }
        }
        return reached;
    }

    /**
     * What any flow with these supplies costs at least, by duality from the potentials alone: sum of capacity x
     * min(0, reduced cost), less sum of supply x potential.
     *
     * @param supply what leaves each node (negative at the sink)
     */
    long lowerBound(int[] supply) {
        long bound = 0;
        for (int a = 0; a < arcs; a += 2) {
            long reduced = cost[a] + potential[tail(a)] - potential[head[a]];
            bound += (room[a] + room[a ^ 1]) * Math.min(0, reduced);
        }
        for (int v = 0; v < nodes; v++) {
            bound -= supply[v] * potential[v];
        }
        return bound;
    }

    /** Cost of the flow as it stands. */
    long cost() {
        long sum = 0;
        for (int a = 0; a < arcs; a += 2) {
            sum += flow(a) * cost[a];
        }
        return sum;
    }
}
