package org.tandem.engines.assignment;

import java.util.Arrays;

/** Nodes by distance, then by number; a node may come nearer while it waits. */
final class Heap {
    private final long[] distance;
    private final int[] waiting;
    private final int[] place;
    private int size;

    Heap(int nodes, long[] distance) {
        this.distance = distance;
        waiting = new int[nodes];
        place = new int[nodes];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        while (size > 0) {
            place[waiting[--size]] = -1;
        }
    }

    /** Adds a node, or moves it up after its distance fell. */
    void add(int node) {
        if (place[node] < 0) {
            place[node] = size;
            waiting[size++] = node;
        }
        up(node);
    }

    int poll() {
        int node = waiting[0];
        int last = waiting[--size];
        place[node] = -1;
        if (size > 0) {
            put(last, 0);
            down(last);
        }
        return node;
    }

    private boolean before(int one, int other) {
        return distance[one] < distance[other] || distance[one] == distance[other] && one < other;
    }

    private void put(int node, int at) {
        waiting[at] = node;
        place[node] = at;
    }

    private void up(int node) {
        int at = place[node];
        while (at > 0 && before(node, waiting[(at - 1) / 2])) {
            put(waiting[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(node, at);
    }

    private void down(int node) {
        int at = 0;
        int child = least(at);
        while (child < size && before(waiting[child], node)) {
            put(waiting[child], at);
            at = child;
            child = least(at);
        }
        put(node, at);
    }

    private int least(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && before(waiting[left + 1], waiting[left]) ? left + 1 : left;
    }
}
