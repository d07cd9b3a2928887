package org.tandem.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long facts wait, from the return of their commit until a committed checkpoint holds them, in milliseconds: of every
 * {@value #EVERY}th, seen by one statement over all logs each {@value #PAUSE_MILLIS} ms, which counts to the wait.
 */
final class Waits {

    private static final int EVERY = 5;
    private static final int PAUSE_MILLIS = 5;

    private final Connection owner;
    private final List<UUID> spaces;
    private final List<AtomicLong> counts;
    private final List<Queue<Seen>> open;
    private final Map<UUID, Long> before;
    private final List<Long> waits = new ArrayList<>();
    private volatile boolean ended;

    /** So many facts of a space had been committed at this time. */
    private record Seen(long nanos, long count) {}

    /** @param spaces whose facts all have their place */
    Waits(Connection owner, List<UUID> spaces) throws SQLException {
        this.owner = owner;
        this.spaces = spaces;
        this.counts = spaces.stream().map(space -> new AtomicLong()).toList();
        this.open = spaces.stream()
                .<Queue<Seen>>map(space -> new ConcurrentLinkedQueue<>())
                .toList();
        this.before = sizes();
    }

    /** A fact of the space with this number has just been committed. */
    void committed(int space) {
        long count = counts.get(space).incrementAndGet();
        if (count % EVERY == 0) {
            open.get(space).add(new Seen(System.nanoTime(), count));
        }
    }

    /** The head moves in the transaction that signs the checkpoint. */
    private Map<UUID, Long> sizes() throws SQLException {
        var sizes = new HashMap<UUID, Long>();
        try (var heads = owner.prepareStatement("select space, size from log_head where space = any(?)")) {
            heads.setArray(1, owner.createArrayOf("uuid", spaces.toArray()));
            var rows = heads.executeQuery();
            while (rows.next()) {
                sizes.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return sizes;
    }

    /** Until {@link #end} was called and nothing waits. */
    void watch() {
        try {
            while (!ended || open.stream().anyMatch(queue -> !queue.isEmpty())) {
                look(sizes());
                LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000L);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The heads of the logs cannot be read.", e);
        }
    }

    private void look(Map<UUID, Long> sizes) {
        long now = System.nanoTime();
        for (int i = 0; i < open.size(); i++) {
            long there = size(sizes, i) - size(before, i);
            var queue = open.get(i);
            for (var seen = queue.peek(); seen != null && seen.count() <= there; seen = queue.peek()) {
                queue.remove();
                waits.add((now - seen.nanos()) / 1_000_000);
            }
        }
    }

    private long size(Map<UUID, Long> sizes, int space) {
        return Objects.requireNonNull(sizes.get(spaces.get(space)));
    }

    void end() {
        ended = true;
    }

    /** After {@link #watch} has returned. */
    long longest() {
        return at(1);
    }

    private long at(double quantile) {
        var sorted = waits.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(quantile * sorted.size())));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %d, 95 %% %d, 99 %% %d, longest %d (of %,d facts)",
                at(.5),
                at(.95),
                at(.99),
                at(1),
                waits.size());
    }
}
