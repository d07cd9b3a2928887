package org.tandem.base.ledger;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.proof.Leaf;
import org.tandem.proof.Receipt;
import org.tandem.proof.Salt;

/**
 * The door of the ledger. A business transaction records its facts here and never waits for a log; the {@link Sequencer}
 * gives them their place afterwards.
 */
@Service
public class Ledger {

    private final LedgerStore store;
    private final LogStore log;
    private final FactJson json;
    private final Ids ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Projections projections;
    private final ApplicationEventPublisher events;
    private final ReceiptDesk receipts;
    private final Sequencer sequencer;
    private final LogKeys keys;

    Ledger(
            LedgerStore store,
            LogStore log,
            FactJson json,
            Ids ids,
            InstantSource clock,
            RandomGenerator random,
            Projections projections,
            ApplicationEventPublisher events,
            ReceiptDesk receipts,
            Sequencer sequencer,
            LogKeys keys) {
        this.store = store;
        this.log = log;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.projections = projections;
        this.events = events;
        this.receipts = receipts;
        this.sequencer = sequencer;
        this.keys = keys;
    }

    /** Opens the log of a new space. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID space) {
        log.open(space);
    }

    /**
     * Records a fact and lets its stage's tables follow, in the transaction of the caller.
     *
     * @throws Outdated when the entry expects another version of the subject than the present one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(Entry entry) {
        var versions = store.versions(entry.space(), entry.subject().id());
        var expected = entry.expected();
        if (expected != null && !versions.meet(expected)) {
            throw new Outdated(entry.subject(), expected, versions.spoken());
        }
        int version = versions.newest();
        var recorded = recorded(entry, version + 1);
        var payload = json.write(recorded.id(), recorded.version(), recorded.at(), entry);
        var salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        var leaf = Leaf.data(entry.space(), salt, payload.getBytes(StandardCharsets.UTF_8));
        store.insert(recorded, salt, payload, leaf);
        log.enqueue(ids.next(), recorded, leaf, clock.instant());
        projections.apply(recorded);
        events.publishEvent(new Sequencer.Due(entry.space()));
        return recorded;
    }

    private Recorded recorded(Entry entry, int version) {
        var id = entry.pseudonymous() ? ids.unordered() : ids.next();
        return new Recorded(
                id, entry.space(), entry.subject(), version, at(entry), entry.by(), entry.audience(), entry.fact());
    }

    /** Microseconds, as PostgreSQL keeps them; the day alone for a pseudonymous act. */
    private Instant at(Entry entry) {
        return clock.instant().truncatedTo(entry.pseudonymous() ? ChronoUnit.DAYS : ChronoUnit.MICROS);
    }

    /** The facts of these subjects that the asker may read, oldest first. */
    @Transactional(readOnly = true)
    public List<Recorded> story(UUID space, UUID... subjects) {
        return store.story(space, List.of(subjects));
    }

    /**
     * A page of the space's records, newest first. A pseudonymous one stands at the beginning of its day, so that its
     * neighbours do not tell its hour.
     *
     * @param before the place in the log before which to read; {@link Long#MAX_VALUE} for the newest
     */
    @Transactional(readOnly = true)
    public List<Placed> latest(UUID space, long before, int limit) {
        return store.latest(space, before, limit).stream()
                .sorted(comparing((Placed placed) -> placed.recorded().at()).reversed())
                .toList();
    }

    /** The proof that a fact is in the log; none while it waits for its place, or for who may not read it. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(UUID space, UUID fact) {
        return store.evidence(space, fact).flatMap(evidence -> receipts.of(space, evidence));
    }

    /** Returns when every fact recorded so far has its place and every listener was offered it. */
    public void settle() {
        while (!sequencer.drain()) {
            Thread.onSpinWait();
        }
    }

    /** The public key of this installation's logs, to be kept by whoever verifies receipts. */
    public String verifierKey() {
        return keys.verifierKey();
    }

    /** The newest checkpoint of a space, as it was signed. */
    @Transactional(readOnly = true)
    public Optional<String> checkpoint(UUID space) {
        return log.checkpoint(space);
    }
}
