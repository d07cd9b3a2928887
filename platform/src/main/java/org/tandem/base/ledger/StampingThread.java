package org.tandem.base.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute which logs are due for a time stamp, where an authority is configured. */
@Component
class StampingThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StampingThread.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Stamping stamping;
    private volatile @Nullable Thread thread;

    StampingThread(Stamping stamping) {
        this.stamping = stamping;
    }

    @Override
    public void start() {
        if (stamping.any()) {
            var started = Thread.ofVirtual().name("time stamps").unstarted(this::work);
            thread = started;
            started.start();
        }
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                round();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            stamping.round();
        } catch (RuntimeException e) {
            LOG.warn("Time stamps could not be asked for and will be again: {}", e.toString());
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
