package org.tandem.base.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Person;
import org.tandem.base.ledger.Scope;

/**
 * One mail a day and person, in the morning where they are: what waits on them, over all their spaces. Read in the
 * person's own scope, so that it can tell nothing that their pages would not.
 */
@Component
class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int MOST_ITEMS = 50;

    private final MailStore store;
    private final Waiting waiting;
    private final Identity identity;
    private final Mailbox mailbox;
    private final DigestText text;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Digests(
            MailStore store,
            Waiting waiting,
            Identity identity,
            Mailbox mailbox,
            DigestText text,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.waiting = waiting;
        this.identity = identity;
        this.mailbox = mailbox;
        this.text = text;
        this.clock = clock;
        this.transaction = transaction;
    }

    void queueDue() {
        queueDue(clock.instant());
    }

    /** Queues the digest of everybody whose morning has come and who had none today. */
    void queueDue(Instant now) {
        store.sweep(now);
        var latest = now.atZone(ZoneOffset.MAX).toLocalDate();
        store.withoutDigest(latest).forEach(person -> identity.person(person).ifPresent(known -> queue(known, now)));
    }

    private void queue(Person person, Instant now) {
        var there = now.atZone(zone(person));
        if (there.toLocalTime().isBefore(MORNING)) {
            return;
        }
        var memberships = identity.memberships(person.id());
        var parties = memberships.stream().map(each -> each.seat().party()).collect(Collectors.toSet());
        var spaces = memberships.stream().map(Membership::space).collect(Collectors.toSet());
        new Scope(person.id(), parties, spaces)
                .run(() -> transaction.executeWithoutResult(status -> queue(person, memberships, there)));
    }

    private void queue(Person person, List<Membership> memberships, ZonedDateTime there) {
        if (!store.claim(person.id(), there.toLocalDate())) {
            return;
        }
        var items = waiting.on(person.id(), memberships, MOST_ITEMS);
        if (!items.isEmpty()) {
            var names = memberships.stream().collect(Collectors.toMap(Membership::space, Membership::name));
            int count = waiting.count(person.id(), memberships);
            mailbox.queue(text.of(person, items, new DigestText.Spaces(names, count)));
        }
    }

    private static ZoneId zone(Person person) {
        try {
            return ZoneId.of(person.zone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
