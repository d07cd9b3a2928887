package org.tandem.base.ledger;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Frontier;
import org.tandem.proof.Hash;
import org.tandem.proof.Merkle;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/**
 * Gives the facts that wait their place, stores the nodes that they complete and signs the checkpoint, one space a
 * transaction; then delivers them to the listeners. The locked head makes one sequencer at a time, over any number of
 * server nodes; a crash leaves either all of a step or nothing.
 */
@Component
class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1000;
    private static final int HELD = -1;

    private final LogStore log;
    private final LedgerStore facts;
    private final LogKeys keys;
    private final KeySchedules schedules;
    private final ObjectProvider<Listener> listeners;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final ReentrantLock turn = new ReentrantLock();

    Sequencer(
            LogStore log,
            LedgerStore facts,
            LogKeys keys,
            KeySchedules schedules,
            ObjectProvider<Listener> listeners,
            TransactionTemplate transaction,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.log = log;
        this.facts = facts;
        this.keys = keys;
        this.schedules = schedules;
        this.listeners = listeners;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** A fact of this space waits. Published in the transaction, heard after its commit. */
    record Due(UUID space) {}

    /** The log of this space has a new checkpoint; published after its commit. */
    record Grown(UUID space) {}

    /**
     * Works until no fact waits and every listener has been offered all; one at a time in this process, so that whoever
     * comes second returns after the first is through.
     *
     * @return false when another node held a log, so that something may still wait
     */
    boolean drain() {
        turn.lock();
        try {
            boolean all = true;
            for (var due = due(); !due.isEmpty() && all; due = due()) {
                all = sequence(due);
            }
            undelivered().forEach(this::deliver);
            return all && due().isEmpty();
        } finally {
            turn.unlock();
        }
    }

    /** Once over the logs for which facts wait now; what comes meanwhile is for the next round. */
    void round() {
        turn.lock();
        try {
            sequence(due());
            undelivered().forEach(this::deliver);
        } finally {
            turn.unlock();
        }
    }

    private List<UUID> due() {
        return Objects.requireNonNull(transaction.execute(status -> log.due(BATCH)));
    }

    private List<UUID> undelivered() {
        return Objects.requireNonNull(transaction.execute(status -> log.undelivered(BATCH)));
    }

    /** All of these, also those behind one that fails; then its failure. */
    private boolean sequence(List<UUID> spaces) {
        boolean all = true;
        var failures = new ArrayList<RuntimeException>();
        for (var space : spaces) {
            try {
                all &= sequence(space);
            } catch (RuntimeException e) {
                failures.add(new IllegalStateException("The log of space %s cannot grow.".formatted(space), e));
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return all;
    }

    /** False when another server node holds the log. */
    boolean sequence(UUID space) {
        int placed = BATCH;
        while (placed == BATCH) {
            placed = Scope.job(space).call(() -> Objects.requireNonNull(transaction.execute(status -> step(space))));
        }
        events.publishEvent(new Grown(space));
        return placed != HELD;
    }

    /** @return how many facts got their place, or {@link #HELD} */
    private int step(UUID space) {
        var locked = log.lock(space);
        if (locked.isEmpty()) {
            return HELD;
        }
        var head = locked.get();
        var waiting = log.take(space, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        var growth = Frontier.of(log.nodes(space), head.size())
                .append(waiting.stream()
                        .map(fact -> Merkle.leafHash(fact.leaf()))
                        .toList());
        log.place(space, head.size(), waiting);
        log.store(space, growth.stored());
        var grown = new LogStore.Head(head.epoch(), growth.frontier().size());
        log.undelivered(space);
        log.advance(space, grown, sign(space, grown, growth.frontier().root()), clock.instant());
        return waiting.size();
    }

    /** By each key that the log has announced for this size: two while one is handed over to the next. */
    private String sign(UUID space, LogStore.Head head, Hash root) {
        var text = new Checkpoint(new Origin(keys.host(), space, head.epoch()).toString(), head.size(), root).text();
        var signatures = schedules.of(space).at(head.size()).stream()
                .map(key -> keys.signer(key).sign(text))
                .toList();
        return new SignedNote(text, signatures).toString();
    }

    /**
     * Lets each listener hear what it has not heard, in order. What one cannot digest stops that listener alone. Asked for
     * late, because a listener may record facts in its turn.
     */
    private void deliver(UUID space) {
        boolean all = true;
        for (var listener : listeners.orderedStream().toList()) {
            all &= offered(space, listener);
        }
        if (all) {
            transaction.executeWithoutResult(status -> log.delivered(space));
        }
    }

    private boolean offered(UUID space, Listener listener) {
        try {
            Scope.job(space).run(() -> transaction.executeWithoutResult(status -> deliver(space, listener)));
            return true;
        } catch (RuntimeException e) {
            LOG.error("Listener {} stopped in space {}; it will try again.", listener.name(), space, e);
            return false;
        }
    }

    private void deliver(UUID space, Listener listener) {
        var next = log.cursor(space, listener.name());
        var size = log.head(space).map(LogStore.Head::size).orElse(0L);
        while (next < size) {
            facts.from(space, next, BATCH, listener.hears()).forEach(listener::on);
            next = Math.min(size, next + BATCH);
        }
        log.moveCursor(space, listener.name(), next);
    }
}
