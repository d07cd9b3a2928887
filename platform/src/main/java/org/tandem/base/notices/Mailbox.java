package org.tandem.base.notices;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.ledger.Ids;

/**
 * The door of mail: a mail is queued in the transaction of the change and sent after its commit, so nothing is mailed of
 * what was undone, and no request waits for a mail server. What can wait a day belongs into {@link Waiting}, which the
 * daily digest reads.
 */
@Service
public class Mailbox {

    private final MailStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Mailbox(MailStore store, Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A mail waits. Published in the transaction, heard after its commit. */
    record Queued() {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        store.insert(ids.next(), mail, clock.instant());
        events.publishEvent(new Queued());
    }
}
