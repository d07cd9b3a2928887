package org.tandem.base.commitments;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.commitments.CommitmentFact.CommitmentCancelled;
import org.tandem.base.commitments.CommitmentFact.CommitmentDelivered;
import org.tandem.base.commitments.CommitmentFact.CommitmentRequested;
import org.tandem.base.commitments.CommitmentFact.DeliveryAcknowledged;
import org.tandem.base.commitments.CommitmentFact.TermsAccepted;
import org.tandem.base.commitments.CommitmentFact.TermsProposed;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;

/** The door of commitments: request, negotiate, accept, deliver, acknowledge. Days are days of UTC. */
@Service
public class Commitments {

    private final CommitmentStore store;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Commitments(CommitmentStore store, Ledger ledger, Ids ids, InstantSource clock) {
        this.store = store;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of a space's commitments, or of one project's, the next due first. */
    @Transactional(readOnly = true)
    public List<Commitment> list(UUID space, @Nullable UUID project, int offset, int limit) {
        return store.list(space, project, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** How often a party kept its word, up to today. */
    @Transactional(readOnly = true)
    public KeptRate rate(UUID space, UUID party) {
        return KeptRate.of(store.owedBy(space, party), today());
    }

    /** How often each party that owed anything kept its word, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, KeptRate> rates(UUID space) {
        return store.accepted(space).stream()
                .collect(groupingBy(
                        commitment -> commitment.promise().promiser(),
                        collectingAndThen(toList(), owed -> KeptRate.of(owed, today()))));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Asks for something, from the other party or from one's own; the other side accepts. */
    @Transactional
    public UUID request(Seat who, Promise promise) {
        who.require(Act.PROMISE);
        if (!promise.promiser().equals(who.party()) && !promise.receiver().equals(who.party())) {
            throw new IllegalArgumentException("Your party must be on one side of a commitment that it asks for.");
        }
        var id = ids.next();
        ledger.record(who.did(subject(id), new CommitmentRequested(promise)));
        return id;
    }

    /** Puts other terms forward, before the acceptance or after it. */
    @Transactional
    public Promising propose(Seat who, UUID id, int version, LocalDate due, String condition) {
        var commitment = mine(who, id);
        if (commitment.over() || commitment.deliveredOn() != null) {
            return new Promising.Refused("", "What is delivered or cancelled has no terms to change.");
        }
        return record(who, id, version, new TermsProposed(due, condition));
    }

    /** Accepts the terms that the other side put forward. */
    @Transactional
    public Promising accept(Seat who, UUID id, int version) {
        var open = mine(who, id).open();
        if (open == null) {
            return new Promising.Refused("", "No terms wait for an answer.");
        }
        if (open.by().equals(who.party())) {
            return new Promising.Refused("", "Your own side put these terms forward: the other side accepts them.");
        }
        return record(who, id, version, new TermsAccepted(open.due(), open.condition()));
    }

    @Transactional
    public Promising deliver(Seat who, UUID id, int version, String note) {
        var commitment = mine(who, id);
        if (!commitment.promise().promiser().equals(who.party())) {
            return new Promising.Refused("", "The side that promised it delivers it.");
        }
        if (!commitment.accepted() || commitment.over() || commitment.deliveredOn() != null) {
            return new Promising.Refused("", "Only what is accepted and not yet delivered can be delivered.");
        }
        return record(who, id, version, new CommitmentDelivered(today(), note));
    }

    @Transactional
    public Promising acknowledge(Seat who, UUID id, int version) {
        var commitment = mine(who, id);
        if (!commitment.promise().receiver().equals(who.party())) {
            return new Promising.Refused("", "The side that receives it acknowledges it.");
        }
        if (commitment.deliveredOn() == null || commitment.over()) {
            return new Promising.Refused("", "There is no delivery to acknowledge.");
        }
        return record(who, id, version, new DeliveryAcknowledged());
    }

    /** Cancels; by the promiser it counts as broken, by the receiver it does not count. */
    @Transactional
    public Promising cancel(Seat who, UUID id, int version, String reason) {
        var commitment = mine(who, id);
        if (reason.isBlank()) {
            return new Promising.Refused("reason", "Write why: the other side reads it.");
        }
        if (commitment.over() || commitment.deliveredOn() != null) {
            return new Promising.Refused("", "What is delivered or cancelled cannot be cancelled.");
        }
        return record(who, id, version, new CommitmentCancelled(reason.strip()));
    }

    private Commitment mine(Seat who, UUID id) {
        who.require(Act.PROMISE);
        return store.find(who.space(), id)
                .filter(commitment -> commitment.involves(who.party()))
                .orElseThrow(() -> new IllegalArgumentException("This commitment is not one of your party's."));
    }

    private Promising record(Seat who, UUID id, int version, CommitmentFact fact) {
        ledger.record(who.did(subject(id), fact).expecting(version));
        return new Promising.Done();
    }

    private static Subject subject(UUID id) {
        return new Subject("commitment", id);
    }
}
