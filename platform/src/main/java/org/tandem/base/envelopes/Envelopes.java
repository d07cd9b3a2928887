package org.tandem.base.envelopes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tandem.base.envelopes.EnvelopeFact.BoxOpened;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeSealed;
import org.tandem.base.envelopes.EnvelopeFact.QualityScoresLocked;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.base.envelopes.Enveloping.Done;
import org.tandem.base.envelopes.Enveloping.Refused;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Belonging;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.Storing;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;
import org.tandem.proof.MalformedException;
import org.tandem.proof.seal.Envelope;
import org.tandem.proof.seal.Opening;
import org.tandem.proof.seal.Sealing;

/** The door of boxes and envelopes: open a box, hand in, lock the scores, read. Shares go through {@link Releases}. */
@Service
public class Envelopes {

    private final EnvelopeReader reader;
    private final KeyStore keys;
    private final Contents contents;
    private final Files files;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Envelopes(
            EnvelopeReader reader,
            KeyStore keys,
            Contents contents,
            Files files,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.reader = reader;
        this.keys = keys;
        this.contents = contents;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of the space's boxes, the latest deadline first. */
    @Transactional(readOnly = true)
    public List<Box> list(UUID space, int offset, int limit) {
        return reader.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Box> find(UUID space, UUID box) {
        return reader.box(space, box);
    }

    /** What was handed in, oldest first, replaced ones included: nothing disappears. */
    @Transactional(readOnly = true)
    public List<Handed> handed(UUID space, UUID box) {
        return reader.handed(space, box);
    }

    public Instant now() {
        return clock.instant();
    }

    /** What a box is to be; the keys are taken from the custodians when it opens. */
    public record Plan(String title, String purpose, boolean twoParts, int k, Set<UUID> custodians, Instant deadline) {}

    /** Opens a box. Its custodians are people with a key that a drill has confirmed; no party alone has enough. */
    @Transactional
    public Enveloping open(Seat who, Plan plan) {
        who.require(Act.OPEN_BOX);
        var custodians = keys.list(who.space()).stream()
                .filter(key -> plan.custodians().contains(key.person()) && key.confirmed())
                .map(key -> new Custodian(key.person(), key.party(), key.key()))
                .toList();
        if (custodians.size() < plan.custodians().size()) {
            return new Refused("custodians", "Choose only people whose key was confirmed by a drill.");
        }
        var terms = new BoxTerms(
                plan.title().strip(), plan.purpose().strip(), plan.twoParts(), plan.k(), custodians, plan.deadline());
        var refused = BoxRule.check(terms, clock.instant());
        if (refused.isPresent()) {
            return refused.get();
        }
        var id = ids.next();
        ledger.record(who.did(box(id), new BoxOpened(terms)));
        return new Done(id);
    }

    /** Hands in an envelope, sealed elsewhere. Before the deadline a later one takes its place. */
    @Transactional
    public Enveloping submit(Seat who, UUID id, Part part, String json, Storing.Upload file) {
        who.require(Act.SEAL_ENVELOPE);
        var box = reader.locked(who.space(), id).orElseThrow();
        if (!box.takes(clock.instant())) {
            return new Refused(
                    "file",
                    "The deadline has passed (%s). Nothing more is taken."
                            .formatted(box.terms().deadline()));
        }
        if (!box.terms().parts().contains(part)) {
            return new Refused(
                    "part", "This box takes %s.".formatted(box.terms().parts()));
        }
        try {
            return SubmissionRule.check(box, Envelope.parse(json))
                    .<Enveloping>map(refused -> refused)
                    .orElseGet(() -> store(who, box, part, Envelope.parse(json), file));
        } catch (MalformedException malformed) {
            return new Refused("file", "The envelope cannot be read. %s".formatted(malformed.getMessage()));
        }
    }

    private Enveloping store(Seat who, Box box, Part part, Envelope envelope, Storing.Upload upload) {
        return switch (files.store(who, upload.of(Belonging.box(box.id())))) {
            case Storing.Refused refused -> new Refused("file", refused.reason());
            case Storing.Stored(var file) -> {
                if (!SubmissionRule.fits(envelope, file)) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    yield new Refused("file", "The encrypted file is not the one that the envelope commits to.");
                }
                var id = ids.next();
                ledger.record(who.did(
                        envelope(id),
                        new EnvelopeSealed(
                                box.id(), part, file.id(), envelope.commitment().toString(), envelope.toJson())));
                yield new Done(id);
            }
        };
    }

    /** Freezes the scores of the quality parts; only from then on the asks may be opened [E21]. */
    @Transactional
    public Enveloping lockScores(Seat who, UUID id, List<Score> scores) {
        who.require(Act.OPEN_BOX);
        var box = reader.locked(who.space(), id).orElseThrow();
        var refused = ScoreRule.check(box, reader.handed(who.space(), id), scores);
        if (refused.isPresent()) {
            return refused.get();
        }
        ledger.record(who.did(box(id), new QualityScoresLocked(scores)));
        return new Done(id);
    }

    /** What was in an envelope that is open; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Sealing.Content> content(UUID space, UUID envelope) {
        return reader.boxOf(space, envelope)
                .flatMap(box -> reader.handed(space, box).stream()
                        .filter(handed -> handed.id().equals(envelope) && handed.openedAt() != null)
                        .findFirst()
                        .flatMap(contents::open)
                        .flatMap(opening -> opening instanceof Opening.Opened opened
                                ? Optional.of(opened.content())
                                : Optional.empty()));
    }

    static Subject box(UUID id) {
        return new Subject("box", id);
    }

    static Subject envelope(UUID id) {
        return new Subject("envelope", id);
    }
}
