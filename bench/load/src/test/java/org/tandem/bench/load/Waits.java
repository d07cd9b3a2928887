package org.tandem.bench.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.Cast.Player;
import org.tandem.base.ledger.Ledger;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.SignedNote;

/** Looks round and round at the newest checkpoints: how long ago was what they hold committed? In milliseconds. */
final class Waits {

    private final Ledger ledger;
    private final List<Player> players;
    private final List<AtomicLong> counts;
    private final List<Deque<Seen>> open = new ArrayList<>();
    private final List<Long> before = new ArrayList<>();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    /** So many facts of a space had been committed at this time. */
    private record Seen(long nanos, long count) {}

    /** @param counts how many facts each player's space got since now */
    Waits(Ledger ledger, List<Player> players, List<AtomicLong> counts) {
        this.ledger = ledger;
        this.players = players;
        this.counts = counts;
        players.forEach(player -> {
            open.add(new ArrayDeque<>());
            before.add(size(player));
        });
    }

    private long size(Player player) {
        return player.does(() -> ledger.checkpoint(player.seat().space()))
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()).size())
                .orElse(0L);
    }

    void watch() {
        while (!ended || open.stream().anyMatch(one -> !one.isEmpty())) {
            for (int i = 0; i < players.size(); i++) {
                look(i);
            }
        }
    }

    private void look(int i) {
        var waiting = open.get(i);
        long count = counts.get(i).get();
        if (count > 0 && (waiting.isEmpty() || waiting.getLast().count() < count)) {
            waiting.add(new Seen(System.nanoTime(), count));
        }
        if (!waiting.isEmpty()) {
            long there = size(players.get(i)) - before.get(i);
            while (!waiting.isEmpty() && waiting.getFirst().count() <= there) {
                waits.add((System.nanoTime() - waiting.removeFirst().nanos()) / 1_000_000);
            }
        }
    }

    void end() {
        ended = true;
    }

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
                Locale.ROOT, "median %d, 95 %% %d, longest %d (%,d looks)", at(.5), at(.95), at(1), waits.size());
    }
}
