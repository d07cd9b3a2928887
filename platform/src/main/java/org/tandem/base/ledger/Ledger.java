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
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Receipt;
import org.tandem.proof.RedactedReceipt;
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
    private final KeySchedules schedules;
    private final WitnessStore witnesses;
    private final Comparison comparison;

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
            LogKeys keys,
            KeySchedules schedules,
            WitnessStore witnesses,
            Comparison comparison) {
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
        this.schedules = schedules;
        this.witnesses = witnesses;
        this.comparison = comparison;
    }

    /** Opens the log of a new space. Where keys were renewed, it begins by saying which ones sign it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID space) {
        log.open(space);
        if (keys.renewed()) {
            var signing = keys.present().stream().map(NoteSigner::verifier).toList();
            record(KeysAnnounced.entry(space, List.of(), signing));
        }
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
        store.insert(recorded, salt, payload, leaf, ids.next(), clock.instant());
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
        return receipts.of(space, fact);
    }

    /** As {@link #receipt}, of a fact whose words were redacted: its hash, with the proof of who took them and why. */
    @Transactional(readOnly = true)
    public Optional<RedactedReceipt> redactedReceipt(UUID space, UUID fact) {
        return receipts.redacted(space, fact);
    }

    /** One or the other, as the file that is given to people; none where there is no receipt. */
    @Transactional(readOnly = true)
    public Optional<String> receiptFile(UUID space, UUID fact) {
        return receipts.of(space, fact)
                .map(Receipt::toJson)
                .or(() -> receipts.redacted(space, fact).map(RedactedReceipt::toJson));
    }

    /** Returns when every fact recorded so far has its place and every listener was offered it. */
    public void settle() {
        while (!sequencer.drain()) {
            Thread.onSpinWait();
        }
    }

    /** The newest public key of this installation's logs, to be kept by whoever verifies receipts. */
    public String verifierKey() {
        return keys.verifierKey();
    }

    /**
     * The public keys of a space's log, a line each, with the sizes that each signs where keys were renewed: as {@code
     * ./tandem verify --key FILE} reads them.
     */
    @Transactional(readOnly = true)
    public List<String> verifierKeys(UUID space) {
        return schedules.of(space).lines();
    }

    /** The newest checkpoint of a space, as it was signed. */
    @Transactional(readOnly = true)
    public Optional<String> checkpoint(UUID space) {
        return log.checkpoint(space);
    }

    /** Up to which state each witness has co-signed this space's log. */
    @Transactional(readOnly = true)
    public List<WitnessedTo> witnessed(UUID space) {
        return witnesses.newest(space).stream()
                .map(one -> new WitnessedTo(one.witness(), one.size(), one.at()))
                .toList();
    }

    /** Who found another history of this space, newest first; empty when all is well. */
    @Transactional(readOnly = true)
    public List<LogAlarm> alarms(UUID space) {
        return witnesses.alarms(space);
    }

    /**
     * Lays a checkpoint that somebody kept beside the present log. An alarm stays visible to everybody in the space.
     *
     * @param by the name of who kept it
     */
    @Transactional
    public Compared compare(UUID space, String kept, String by) {
        return comparison.with(space, kept, by);
    }
}
