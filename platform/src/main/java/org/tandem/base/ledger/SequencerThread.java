package org.tandem.base.ledger;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the sequencer after a commit that recorded facts, and once a second for what another node left behind. The first
 * fact after a silence has its place at once; those of a stream are placed together, because a round costs by the log far
 * more than by the fact.
 */
@Component
class SequencerThread extends Rounds {

    /** Of a round's time, until the next one; so a stream leaves most of a processor to those who write. */
    private static final int PAUSES = 4;

    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Sequencer sequencer;

    SequencerThread(Sequencer sequencer) {
        super("sequencer", Duration.ofSeconds(1));
        this.sequencer = sequencer;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, classes = Sequencer.Due.class)
    void on() {
        ring();
    }

    @Override
    protected void round() throws InterruptedException {
        long began = System.nanoTime();
        sequencer.round();
        long pause = PAUSES * (System.nanoTime() - began);
        Thread.sleep(Duration.ofNanos(Math.min(pause, LONGEST.toNanos())));
    }
}
