package org.tandem.base.ledger;

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

/** Runs the sequencer after each commit that recorded facts, and once a second for what another node left behind. */
@Component
class SequencerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);

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
        thread = Thread.ofVirtual().name("sequencer").start(this::work);
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                bell.poll(1, TimeUnit.SECONDS);
                sequencer.drain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("The sequencer failed and will try again: {}", e.toString());
            }
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
