package org.tandem.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole stored log: every fact against its leaf, every stored hash against what lies under it, and both against
 * checkpoints that somebody kept. Reads rows once, in order, and keeps no more than {@value #PORTION} of them.
 *
 * <p>What it cannot find: a history that was rewritten as a whole, when no checkpoint from before is given. A cut or a
 * fork shows only against checkpoints kept elsewhere: by the other party, in receipts, by witnesses.
 */
public final class LogAudit {
    private static final int PORTION = 1024;
    private static final int MOST_FINDINGS = 100;

    private final Nodes stored;
    private final List<Checkpoint> kept;
    private final List<Finding> findings = new ArrayList<>();
    /** Indexes where fact and stored leaf differ, until a checkpoint tells which of the two is right. */
    private final List<Long> differing = new ArrayList<>();

    private Frontier byFacts = Frontier.EMPTY;
    private Frontier byTree = Frontier.EMPTY;
    private boolean unknown;

    private LogAudit(Nodes stored, Collection<Checkpoint> kept) {
        this.stored = stored;
        this.kept =
                kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
    }

    /** A stored fact: its index, and the leaf that its salt and payload give (of a redacted one, the leaf that stayed). */
    public record Row(long index, Leaf leaf) {}

    /**
     * @param size how many facts the log has
     * @param root the root over the facts, with stored leaves in the place of missing ones
     * @param findings nothing when the log is sound; at {@value #MOST_FINDINGS} the audit stops
     */
    public record Report(long size, Hash root, List<Finding> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /**
     * @param rows every fact of the log by ascending index
     * @param stored the tree as it is stored beside the facts
     * @param kept checkpoints of this log whose signatures were verified, from wherever they were kept; may be none
     */
    public static Report run(Iterator<Row> rows, Nodes stored, Collection<Checkpoint> kept) {
        return new LogAudit(stored, kept).run(new Rows(rows));
    }

    private Report run(Rows rows) {
        int next = compared(0);
        for (long before = -1; before < byFacts.size() && findings.size() < MOST_FINDINGS; ) {
            before = byFacts.size();
            portion(rows, next < kept.size() ? kept.get(next).size() : Long.MAX_VALUE);
            next = compared(next);
        }
        settle(false);
        for (Checkpoint longer : kept.subList(next, kept.size())) {
            find(new Finding.TailCut(byFacts.size(), longer));
        }
        return new Report(byFacts.size(), byFacts.root(), List.copyOf(findings));
    }

    /** Compares the checkpoints of just this size, from {@code next} on; gives the first that is longer. */
    private int compared(int next) {
        int at = next;
        while (at < kept.size() && kept.get(at).size() == byFacts.size()) {
            compare(kept.get(at++));
        }
        return at;
    }

    /** Takes the next rows up to index {@code end}, then compares the stored hashes over them. */
    private void portion(Rows rows, long end) {
        long from = byFacts.size();
        long to = Math.min(end, from + PORTION);
        Map<Node, Hash> leaves = stored.read(
                LongStream.range(from, to).mapToObj(i -> new Node(0, i)).toList());
        List<Hash> facts = new ArrayList<>();
        List<Hash> tree = new ArrayList<>();
        for (long index = from; index < to; index++) {
            Hash fact = rows.leafAt(index);
            Hash leaf = leaves.get(new Node(0, index));
            if (fact == null && leaf == null && rows.ended()) {
                break;
            }
            leaf(index, fact, leaf);
            facts.add(first(fact, leaf));
            tree.add(first(leaf, fact));
        }
        byFacts = byFacts.append(facts).frontier();
        byTree = grown(byTree.append(tree));
    }

    private void leaf(long index, @Nullable Hash fact, @Nullable Hash leaf) {
        if (fact == null) {
            find(new Finding.MissingFact(index));
            unknown |= leaf == null;
        } else if (leaf == null) {
            find(new Finding.TreeAltered(new Node(0, index)));
        } else if (!leaf.equals(fact)) {
            differing.add(index);
        }
    }

    private Frontier grown(Frontier.Growth growth) {
        Map<Node, Hash> found = stored.read(growth.stored().keySet());
        growth.stored().forEach((node, hash) -> {
            if (node.level() > 0 && !Objects.equals(found.get(node), hash)) {
                find(new Finding.TreeAltered(node));
            }
        });
        return growth.frontier();
    }

    private void compare(Checkpoint checkpoint) {
        Hash facts = byFacts.root();
        boolean factsHold = facts.equals(checkpoint.root());
        settle(factsHold);
        if (!factsHold && !unknown && !byTree.root().equals(checkpoint.root())) {
            find(new Finding.Fork(checkpoint, facts));
        }
    }

    /** Names what differed so far. Without a checkpoint that says otherwise the fact counts as the altered one. */
    private void settle(boolean factsHold) {
        differing.forEach(
                index -> find(factsHold ? new Finding.TreeAltered(new Node(0, index)) : new Finding.AlteredRow(index)));
        differing.clear();
    }

    private void find(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static Hash first(@Nullable Hash one, @Nullable Hash other) {
        if (one != null) {
            return one;
        }
        return other == null ? Merkle.EMPTY : other;
    }

    /** Rows with gaps, asked by index. */
    private static final class Rows {
        private final Iterator<Row> rows;
        private @Nullable Row next;

        Rows(Iterator<Row> rows) {
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        boolean ended() {
            return next == null;
        }

        @Nullable
        Hash leafAt(long index) {
            Row row = next;
            if (row == null || row.index() > index) {
                return null;
            }
            if (row.index() < index) {
                throw new IllegalArgumentException(
                        "The row of index %d comes after that of index %d. Maybe the query lacks its order."
                                .formatted(row.index(), index - 1));
            }
            next = rows.hasNext() ? rows.next() : null;
            return row.leaf().hash();
        }
    }
}
