package org.tandem.base.ledger;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the sequencer after a commit that recorded facts, and once a second for what another node left behind. The first
 * fact after a silence has its place at once; those of a stream are placed together, because a round costs by the log far
 * more than by the fact.
 */
@Component
class SequencerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Sequencer sequencer;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    SequencerThread(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Sequencer.Due due) {
        boolean rung = bell.offer(true);
        LOG.trace("Facts of {} wait; bell {}", due.space(), rung ? "rung" : "ringing already");
    }

    @Override
    public void start() {
        var started = Thread.ofVirtual().name("sequencer").unstarted(this::work);
        thread = started;
        started.start();
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                bell.poll(1, TimeUnit.SECONDS);
                long began = System.nanoTime();
                sequencer.round();
                Thread.sleep(BETWEEN.minusNanos(System.nanoTime() - began));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The sequencer failed and will try again: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            boolean rung = bell.offer(true);
            LOG.trace("Stopping; bell {}", rung ? "rung" : "ringing already");
            await(running);
        }
    }

    /** A step that is under way ends in order: an interrupt would break its connection. */
    private static void await(Thread running) {
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
