package org.tandem.base.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Redacts: records that a fact was redacted, by whom and why, and then lets the redacting role remove its words. The leaf
 * stays, so every proof of other facts stays valid. The caller has checked the right; see identity's {@code Redactions}.
 */
@Component
public class Redactor {

    private final LedgerStore store;
    private final Ledger ledger;
    private final Forgetting forgetting;
    private final List<Projection> projections;
    private final ApplicationEventPublisher events;

    Redactor(
            LedgerStore store,
            Ledger ledger,
            Forgetting forgetting,
            List<Projection> projections,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.forgetting = forgetting;
        this.projections = projections;
        this.events = events;
    }

    /** Words are to be removed. Published in the transaction, heard after its commit. */
    record Due(UUID space, UUID fact) {}

    /** The fact, if the asker may read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recorded> find(UUID space, UUID fact) {
        return store.find(space, fact);
    }

    /** Why the words of a fact stay, whoever asks; empty when they may go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> stays(Recorded fact) {
        return stage(fact)
                .flatMap(projection -> projection.stays(fact).stream())
                .findFirst();
    }

    /**
     * Its words are removed after the commit; whoever may read the fact reads the reason instead.
     *
     * @param by null for who acted under a pseudonym, and redacts it under the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded redact(Recorded fact, @Nullable Author by, String reason) {
        stage(fact).forEach(projection -> projection.forget(fact));
        forgetting.forget(fact);
        var leaf = store.evidence(fact.space(), fact.id()).orElseThrow().leaf();
        var entry = Entry.of(fact.space(), fact.subject(), by, Redacted.of(fact.id(), reason, leaf.hash()))
                .to(fact.audience());
        var recorded = ledger.record(by == null ? entry.hidingAuthor() : entry);
        events.publishEvent(new Due(fact.space(), fact.id()));
        return recorded;
    }

    private Stream<Projection> stage(Recorded fact) {
        return projections.stream().filter(projection -> projection.facts().isInstance(fact.fact()));
    }
}
