package org.tandem.base.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses behind the sequencer's back, so that none of them delays a record; those out of reach again later. What
 * is due is asked of the tables, so a restart forgets nothing.
 */
@Component
class WitnessThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessThread.class);
    private static final int AGAIN = 10;

    private final Witnesses witnesses;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);

    /** States to which every witness has said something; one that refused is asked again when the log has grown. */
    private final Set<WitnessStore.Grown> answered = new HashSet<>();

    private volatile @Nullable Thread thread;

    WitnessThread(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @EventListener
    void on(Sequencer.Grown log) {
        ring();
    }

    private void ring() {
        boolean rung = bell.offer(true);
        LOG.trace("The bell is {}", rung ? "rung" : "ringing already");
    }

    @Override
    public void start() {
        if (witnesses.any()) {
            var started = Thread.ofVirtual().name("witnesses").unstarted(this::work);
            thread = started;
            ring();
            started.start();
        }
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                bell.poll(AGAIN, TimeUnit.SECONDS);
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The witnesses could not be asked and will be again: {}", e.toString());
            }
        }
    }

    /** Offers each log that has grown beyond what all have co-signed. */
    void round() {
        var due = witnesses.due();
        answered.retainAll(due);
        due.stream()
                .filter(grown -> !answered.contains(grown) && witnesses.ask(grown.space()))
                .forEach(answered::add);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
