package org.tandem.engines.assignment;

import java.util.Arrays;

/**
 * Cheapest flow by the network simplex method with strongly feasible trees (Cunningham 1976; Ahuja, Magnanti and Orlin
 * 1993, chapter 11). Arcs may be added and prices changed between two runs; the next run goes on from where the last one
 * ended.
 *
 * <p>Costs have a rank and a price: a lower sum of ranks always wins, prices decide among equals, and nothing overflows
 * where a penalty added to the price would. Reduced costs (cost + potential of the tail - potential of the head) of arcs
 * with room are not negative in the end: the potentials prove the optimum, see {@link #lowerBound}.
 */
final class NetworkSimplex {
    /** Of a unit that no arc could carry: outweighs every sum of other ranks below 2^20 each. */
    private static final long NOWHERE = 1L << 42;

    private static final byte LOWER = 1;
    private static final byte TREE = 0;
    private static final byte UPPER = -1;

    private final Tree tree;
    private final int nodes;
    private int arcs;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] capacity = new int[1024];
    private int[] flow = new int[1024];
    private long[] rank = new long[1024];
    private long[] price = new long[1024];
    private byte[] state = new byte[1024];
    private int next;

    /**
     * A network whose nodes send what they are given; the sums of supply and demand are equal.
     *
     * @param supply of each node, negative where something arrives
     */
    NetworkSimplex(int[] supply) {
        nodes = supply.length;
        tree = new Tree(nodes + 1);
        for (int v = 0; v < nodes; v++) {
            boolean sends = supply[v] >= 0;
            int arc = sends ? arc(v, nodes, Math.max(1, supply[v]), 0) : arc(nodes, v, -supply[v], 0);
            rank[arc] = sends ? NOWHERE : 0;
            flow[arc] = Math.abs(supply[v]);
            state[arc] = TREE;
            tree.hang(v, nodes, arc);
            tree.rank[v] = -rank[arc];
        }
        next = arcs;
    }

    /** Adds an arc without flow and returns its number. */
    int arc(int tail, int head, int most, long cost) {
        if (arcs == from.length) {
            grow();
        }
        from[arcs] = tail;
        to[arcs] = head;
        capacity[arcs] = most;
        price[arcs] = cost;
        state[arcs] = LOWER;
        return arcs++;
    }

    /** Adds an arc whose use counts before all prices. */
    int arc(int tail, int head, int most, long before, long cost) {
        int arc = arc(tail, head, most, cost);
        rank[arc] = before;
        return arc;
    }

    private void grow() {
        int size = 2 * arcs;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        capacity = Arrays.copyOf(capacity, size);
        flow = Arrays.copyOf(flow, size);
        rank = Arrays.copyOf(rank, size);
        price = Arrays.copyOf(price, size);
        state = Arrays.copyOf(state, size);
    }

    /** Changes rank and price; {@link #solve} goes on from the flow as it stands. */
    void price(int arc, long before, long cost) {
        rank[arc] = before;
        price[arc] = cost;
    }

    /** Solves, or solves again after arcs were added or prices changed. */
    void solve() {
        tree.potentials();
        int block = Math.max(64, (int) (.5 * Math.sqrt(arcs)));
        for (int entering = entering(block); entering >= 0; entering = entering(block)) {
            turn(entering);
        }
    }

    /** The arc of the most negative reduced cost in the next block that has one; -1 when none is left. */
    private int entering(int block) {
        int best = -1;
        long bestRank = 0;
        long bestPrice = 0;
        int left = block;
        for (int seen = 0; seen < arcs; seen++) {
            int a = next;
            next = next + 1 == arcs ? 0 : next + 1;
            if (state[a] != TREE) {
                long ranked = state[a] * (rank[a] + tree.rank[from[a]] - tree.rank[to[a]]);
                if (ranked <= bestRank) {
                    long priced = state[a] * (price[a] + tree.price[from[a]] - tree.price[to[a]]);
                    if (ranked < bestRank || priced < bestPrice) {
                        best = a;
                        bestRank = ranked;
                        bestPrice = priced;
                    }
                }
            }
            if (--left == 0) {
                if (best >= 0) {
                    return best;
                }
                left = block;
            }
        }
        return best;
    }

    /** Pushes flow around the cycle that the arc closes; the last arc that stops it leaves the tree. */
    private void turn(int entering) {
        boolean forward = state[entering] == LOWER;
        int tail = forward ? from[entering] : to[entering];
        int head = forward ? to[entering] : from[entering];
        int join = tree.join(tail, head);
        int most = capacity[entering];
        int out = -1;
        boolean behind = false;
        for (int v = tail; v != join; v = tree.parent[v]) {
            int room = room(v, true);
            if (room < most) {
                most = room;
                out = v;
                behind = true;
            }
        }
        for (int v = head; v != join; v = tree.parent[v]) {
            int room = room(v, false);
            if (room <= most) {
                most = room;
                out = v;
                behind = false;
            }
        }
        push(entering, most, tail, head, join);
        if (out < 0) {
            state[entering] = (byte) -state[entering];
            return;
        }
        int leaving = tree.arc[out];
        state[leaving] = flow[leaving] == 0 ? LOWER : UPPER;
        state[entering] = TREE;
        tree.rehang(out, behind ? tail : head, behind ? head : tail, entering);
    }

    /** What a node's tree arc can take more of, towards the node (down) or away from it. */
    private int room(int node, boolean down) {
        int arc = tree.arc[node];
        boolean along = down == (to[arc] == node);
        return along ? capacity[arc] - flow[arc] : flow[arc];
    }

    private void push(int entering, int amount, int tail, int head, int join) {
        if (amount == 0) {
            return;
        }
        flow[entering] += state[entering] * amount;
        for (int v = tail; v != join; v = tree.parent[v]) {
            int arc = tree.arc[v];
            flow[arc] += to[arc] == v ? amount : -amount;
        }
        for (int v = head; v != join; v = tree.parent[v]) {
            int arc = tree.arc[v];
            flow[arc] += from[arc] == v ? amount : -amount;
        }
    }

    int flow(int arc) {
        return flow[arc];
    }

    /** What a node could not send; a node's arc to nowhere has the node's number. */
    int stuck(int node) {
        return from[node] == node ? flow[node] : 0;
    }

    /** Ranks of the reduced cost between two nodes, without the arc's own. */
    long rankBetween(int tail, int head) {
        return tree.rank[tail] - tree.rank[head];
    }

    /** Price of the reduced cost between two nodes, without the arc's own. */
    long priceBetween(int tail, int head) {
        return tree.price[tail] - tree.price[head];
    }

    /**
     * The price of any flow with these supplies and the same ranks at least, by duality from the potentials alone: sum of
     * capacity x negative reduced cost, less sum of supply x potential.
     */
    long lowerBound(int[] supply) {
        long bound = 0;
        for (int a = 0; a < arcs; a++) {
            long ranked = rank[a] + tree.rank[from[a]] - tree.rank[to[a]];
            long priced = price[a] + tree.price[from[a]] - tree.price[to[a]];
            bound += ranked < 0 || ranked == 0 && priced < 0 ? capacity[a] * priced : 0;
        }
        for (int v = 0; v < nodes; v++) {
            bound -= supply[v] * tree.price[v];
        }
        return bound;
    }

    /** The spanning tree, with the potentials that make its arcs' reduced costs 0. */
    private final class Tree {
        private final int root;
        private final int[] parent;
        private final int[] arc;
        private final int[] depth;
        private final int[] child;
        private final int[] sister;
        private final int[] before;
        private final long[] rank;
        private final long[] price;

        Tree(int size) {
            root = size - 1;
            parent = new int[size];
            arc = new int[size];
            depth = new int[size];
            child = new int[size];
            sister = new int[size];
            before = new int[size];
            rank = new long[size];
            price = new long[size];
            Arrays.fill(child, -1);
            parent[root] = -1;
        }

        void hang(int node, int under, int by) {
            parent[node] = under;
            arc[node] = by;
            depth[node] = depth[under] + 1;
            before[node] = -1;
            sister[node] = child[under];
            if (child[under] >= 0) {
                before[child[under]] = node;
            }
            child[under] = node;
        }

        private void unhang(int node) {
            if (before[node] >= 0) {
                sister[before[node]] = sister[node];
            } else {
                child[parent[node]] = sister[node];
            }
            if (sister[node] >= 0) {
                before[sister[node]] = before[node];
            }
        }

        int join(int one, int other) {
            int a = one;
            int b = other;
            while (a != b) {
                if (depth[a] >= depth[b]) {
                    a = parent[a];
                } else {
                    b = parent[b];
                }
            }
            return a;
        }

        /** Cuts a branch off above {@code out} and hangs it by its node {@code in} under another. */
        void rehang(int out, int in, int under, int by) {
            int node = in;
            int above = under;
            int link = by;
            while (true) {
                int was = parent[node];
                int wasLink = arc[node];
                unhang(node);
                hang(node, above, link);
                if (node == out) {
                    break;
                }
                above = node;
                link = wasLink;
                node = was;
            }
            settle(in);
            below(in);
        }

        /** All potentials anew, after prices changed. */
        void potentials() {
            below(root);
        }

        /** Potentials and depths of all nodes below one, whose own are right. */
        private void below(int top) {
            int node = child[top];
            while (node >= 0) {
                settle(node);
                if (child[node] >= 0) {
                    node = child[node];
                    continue;
                }
                while (node != top && sister[node] < 0) {
                    node = parent[node];
                }
                node = node == top ? -1 : sister[node];
            }
        }

        private void settle(int node) {
            int above = parent[node];
            int by = arc[node];
            int sign = from[by] == node ? -1 : 1;
            depth[node] = depth[above] + 1;
            rank[node] = rank[above] + sign * NetworkSimplex.this.rank[by];
            price[node] = price[above] + sign * NetworkSimplex.this.price[by];
        }
    }
}
