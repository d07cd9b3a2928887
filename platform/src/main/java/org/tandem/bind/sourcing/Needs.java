package org.tandem.bind.sourcing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;
import org.tandem.base.notices.Counts;
import org.tandem.bind.sourcing.NeedFact.CostsCompared;
import org.tandem.bind.sourcing.NeedFact.CriteriaAnswered;
import org.tandem.bind.sourcing.NeedFact.MotivesRetested;
import org.tandem.bind.sourcing.NeedFact.NeedRestated;
import org.tandem.bind.sourcing.NeedFact.NeedStated;
import org.tandem.bind.sourcing.NeedFact.PartDropped;
import org.tandem.bind.sourcing.NeedFact.RouteDecided;

/** The door of sourcing: one method a use case, one transaction each. */
@Service
public class Needs {

    private final NeedStore store;
    private final Counts counts;
    private final Spaces spaces;
    private final Ledger ledger;
    private final Ids ids;

    Needs(NeedStore store, Counts counts, Spaces spaces, Ledger ledger, Ids ids) {
        this.store = store;
        this.counts = counts;
        this.spaces = spaces;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** A page of the space's needs, newest first. */
    @Transactional(readOnly = true)
    public List<Need> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Need> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** How many needs of each space serve no strategic goal yet: allowed, and counted [B20]. A space without any is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> withoutGoal(Collection<UUID> spaces) {
        return counts.in(spaces, NeedStore.UNLINKED);
    }

    @Transactional
    public UUID state(Seat who, NeedStatement statement) {
        who.require(Act.STATE_NEED);
        var id = ids.next();
        ledger.record(who.did(subject(id), new NeedStated(statement, parties(who.space()))));
        return id;
    }

    private List<UUID> parties(UUID space) {
        return spaces.parties(space).stream().map(Party::organisation).toList();
    }

    /** @param version the version that the author saw */
    @Transactional
    public void restate(Seat who, UUID id, int version, NeedStatement statement) {
        who.require(Act.STATE_NEED);
        ledger.record(who.did(subject(id), new NeedRestated(statement)).expecting(version));
    }

    /** Answers the criteria for a part of the scope; a new name splits off a part. */
    @Transactional
    public void answer(Seat who, UUID id, int version, String part, Answers answers) {
        who.require(Act.STATE_NEED);
        ledger.record(who.did(subject(id), new CriteriaAnswered(part, answers)).expecting(version));
    }

    @Transactional
    public NeedChange dropPart(Seat who, UUID id, int version, String part) {
        who.require(Act.STATE_NEED);
        var need = store.find(who.space(), id).orElseThrow();
        if (need.parts().size() == 1) {
            return new NeedChange.Refused("part", "A need keeps at least one part of its scope.");
        }
        ledger.record(who.did(subject(id), new PartDropped(part)).expecting(version));
        return new NeedChange.Done();
    }

    @Transactional
    public void compareCosts(Seat who, UUID id, int version, CostComparison costs) {
        who.require(Act.STATE_NEED);
        ledger.record(who.did(subject(id), new CostsCompared(costs)).expecting(version));
    }

    /** Decides, following the advice or not, always with a reason. */
    @Transactional
    public NeedChange decide(Seat who, UUID id, int version, Route route, String reason) {
        who.require(Act.DECIDE_ROUTE);
        if (reason.isBlank()) {
            return new NeedChange.Refused("reason", "Write why: the decision is read for years.");
        }
        var need = store.find(who.space(), id).orElseThrow();
        var advice = need.advice();
        var blocked = advice.blocked();
        if (route == Route.OUTSOURCE && blocked != null) {
            return new NeedChange.Refused("route", blocked);
        }
        ledger.record(who.did(subject(id), new RouteDecided(route, advice.route(), reason.strip()))
                .expecting(version));
        return new NeedChange.Done();
    }

    /** Records, a year on, which motives turned out to hold: each one that was named is met or not met [D19]. */
    @Transactional
    public NeedChange retestMotives(Seat who, UUID id, int version, MotivesRetested retest) {
        who.require(Act.STATE_NEED);
        var named = store.find(who.space(), id).orElseThrow().statement().motives();
        var refused = RetestRule.refuses(named, retest);
        if (refused.isPresent()) {
            return new NeedChange.Refused("motives", refused.get());
        }
        ledger.record(who.did(subject(id), retest).expecting(version));
        return new NeedChange.Done();
    }

    private static Subject subject(UUID id) {
        return new Subject("need", id);
    }
}
