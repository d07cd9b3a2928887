package org.tandem.base.notices;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandem.base.ledger.Rounds;

/** Lets the postman go after each commit that queued a mail, and twice a minute for digests and second attempts. */
@Component
class MailRound extends Rounds {

    private final Postman postman;
    private final Digests digests;

    MailRound(Postman postman, Digests digests) {
        super("postman", Duration.ofSeconds(30));
        this.postman = postman;
        this.digests = digests;
    }

    @Override
    public boolean isAutoStartup() {
        return postman.hasServer();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, classes = Mailbox.Queued.class)
    void on() {
        ring();
    }

    @Override
    protected void round() {
        digests.queueDue();
        postman.deliver();
    }
}
