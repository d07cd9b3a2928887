package org.tandem.base.ledger;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the witnesses behind the sequencer's back, so that none of them delays a record; those out of reach again later. */
@Component
class WitnessThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessThread.class);
    private static final int AGAIN = 10;

    private final Witnesses witnesses;
    private final LinkedBlockingQueue<UUID> grown = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;

    WitnessThread(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @EventListener
    void on(Sequencer.Grown log) {
        if (witnesses.any()) {
            grown.add(log.space());
        }
    }

    @Override
    public void start() {
        if (witnesses.any()) {
            var started = Thread.ofVirtual().name("witnesses").unstarted(this::work);
            thread = started;
            started.start();
        }
    }

    private void work() {
        Set<UUID> due = new LinkedHashSet<>();
        while (Thread.currentThread() == thread) {
            try {
                var first = grown.poll(AGAIN, TimeUnit.SECONDS);
                if (first != null) {
                    due.add(first);
                }
                grown.drainTo(due);
                due.removeIf(witnesses::ask);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The witnesses could not be asked and will be again: {}", e.toString());
            }
        }
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
