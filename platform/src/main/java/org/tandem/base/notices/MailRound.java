package org.tandem.base.notices;

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

/** Lets the postman go after each commit that queued a mail, and twice a minute for digests and second attempts. */
@Component
class MailRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int SECONDS = 30;

    private final Postman postman;
    private final Digests digests;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    MailRound(Postman postman, Digests digests) {
        this.postman = postman;
        this.digests = digests;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, classes = Mailbox.Queued.class)
    void ring() {
        boolean rung = bell.offer(true);
        LOG.trace("Mail waits; bell {}", rung ? "rung" : "ringing already");
    }

    @Override
    public boolean isAutoStartup() {
        return postman.hasServer();
    }

    @Override
    public void start() {
        var started = Thread.ofVirtual().name("postman").unstarted(this::work);
        thread = started;
        started.start();
    }

    private void work() {
        while (Thread.currentThread() == thread) {
            try {
                round();
                bell.poll(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            digests.queueDue();
            postman.deliver();
        } catch (RuntimeException e) {
            LOG.warn("The round of the mail failed and will be made again: {}", e.toString());
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
