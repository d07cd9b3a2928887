package org.tandem.base.ledger;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work behind the back of requests, on a thread of its own: a round when the bell rings, and at the latest after a pause.
 * A round that fails is made again.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    protected Rounds(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    protected abstract void round() throws InterruptedException;

    protected final void ring() {
        boolean rung = bell.offer(true);
        LOG.trace("The bell of the {} is {}", name, rung ? "rung" : "ringing already");
    }

    /** The first round is made at once. */
    @Override
    public final void start() {
        ring();
        var started = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = started;
        started.start();
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                bell.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("A round of the {} failed and will be made again: {}", name, e.toString());
            }
        }
    }

    /** A round that is under way ends in order, if it takes no longer than five seconds. */
    @Override
    public final void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            ring();
            await(running);
        }
    }

    private static void await(Thread running) {
        try {
            if (!running.join(Duration.ofSeconds(5))) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
