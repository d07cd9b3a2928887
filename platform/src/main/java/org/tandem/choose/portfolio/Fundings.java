package org.tandem.choose.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Party;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.bind.agreements.Stake;
import org.tandem.choose.ideas.Idea;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.portfolio.FundingChange.Completed;
import org.tandem.choose.portfolio.FundingChange.Done;
import org.tandem.choose.portfolio.FundingChange.Refused;
import org.tandem.choose.portfolio.FundingFact.FundingCompleted;
import org.tandem.choose.portfolio.FundingFact.FundingOpened;
import org.tandem.choose.portfolio.FundingFact.MoneyPutIn;
import org.tandem.choose.portfolio.FundingFact.MoneyTakenBack;

/** The door of the portfolio: joint funding of named ideas, within the caps of the agreement in force. */
@Service
public class Fundings {

    private final FundingStore store;
    private final Agreements agreements;
    private final Ideas ideas;
    private final Ledger ledger;
    private final Ids ids;

    Fundings(FundingStore store, Agreements agreements, Ideas ideas, Ledger ledger, Ids ids) {
        this.store = store;
        this.agreements = agreements;
        this.ideas = ideas;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** A page of the space's fundings, newest first. */
    @Transactional(readOnly = true)
    public List<Funding> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Funding> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    @Transactional(readOnly = true)
    public Optional<Funding> ofIdea(UUID space, UUID idea) {
        return store.ofIdea(space, idea);
    }

    /** What each party has at risk in the currency of the agreement; empty as long as none is in force [B11]. */
    @Transactional(readOnly = true)
    public List<Position> positions(UUID space) {
        return agreements
                .inForce(space)
                .map(binding -> positions(space, binding.currency()))
                .orElse(List.of());
    }

    /** What each party has at risk in this currency. */
    @Transactional(readOnly = true)
    public List<Position> positions(UUID space, String currency) {
        var stakes = stakes(space, currency);
        var put = store.putIn(space, currency);
        return agreements.parties(space).stream()
                .map(party -> position(party, currency, put.getOrDefault(party.organisation(), 0L), stakes))
                .toList();
    }

    private static Position position(Party party, String currency, long put, List<Stake> stakes) {
        var stake = stakes.stream()
                .filter(agreed -> agreed.party().equals(party.organisation()))
                .findFirst();
        return new Position(party.organisation(), party.name(), currency, put, stake.orElse(null));
    }

    private List<Stake> stakes(UUID space, String currency) {
        return agreements
                .inForce(space)
                .filter(binding -> binding.currency().equals(currency))
                .map(binding -> binding.terms().money().stakes())
                .orElse(List.of());
    }

    /** Ideas that may be funded and are not yet: those that a panel let go first, then those that nobody judged. */
    @Transactional(readOnly = true)
    public List<Idea> fundable(UUID space, int limit) {
        return ideas.undeclined(space, store.ideas(space), limit);
    }

    /** Asks both sides to fund an idea; each idea once. Puts in nothing yet. */
    @Transactional
    public FundingChange open(Seat who, Ask ask) {
        who.require(Act.FUND);
        store.lock(who.space());
        var idea = ideas.find(who.space(), ask.idea());
        if (idea.isEmpty()) {
            return new Refused("idea", "There is no such idea here. Choose one of the list.");
        }
        var refused = FundingRule.fundable(idea.get())
                .or(() -> alreadyFunded(idea.get()))
                .or(() -> FundingRule.open(ask, binding(who.space())));
        return refused.<FundingChange>map(reason -> reason)
                .orElseGet(() -> record(who, ask.titled(idea.get().title())));
    }

    private Optional<Refused> alreadyFunded(Idea idea) {
        return store.ofIdea(idea.space(), idea.id())
                .map(funding -> new Refused("idea", "This idea is being funded already. Put money into that funding."));
    }

    private Done record(Seat who, Ask named) {
        var id = ids.next();
        ledger.record(who.did(subject(id), new FundingOpened(named, funders(who.space()))));
        return new Done(id);
    }

    private List<UUID> funders(UUID space) {
        return agreements.parties(space).stream().map(Party::organisation).toList();
    }

    /**
     * Puts in money of one's own party, in the smallest unit of the funding's currency.
     *
     * @param version the version that the author saw
     */
    @Transactional
    public FundingChange fund(Seat who, UUID id, int version, long amount) {
        who.require(Act.FUND);
        store.lock(who.space());
        var funding = mine(who, id);
        var refused = refusal(who, funding, amount);
        if (refused.isPresent()) {
            return refused.get();
        }
        var currency = funding.ask().currency();
        ledger.record(who.did(subject(id), new MoneyPutIn(amount, currency)).expecting(version));
        if (amount < funding.lacking()) {
            return new Done(id);
        }
        ledger.record(who.did(subject(id), new FundingCompleted(funding.ask().cost(), currency)));
        return new Completed(id);
    }

    private Optional<Refused> refusal(Seat who, Funding funding, long amount) {
        var position = positions(who.space(), funding.ask().currency()).stream()
                .filter(one -> one.party().equals(who.party()))
                .findFirst()
                .orElseThrow(() -> notYours(funding.id()));
        return FundingRule.currency("amount", funding.ask(), binding(who.space()))
                .or(() -> FundingRule.fund(funding, who, amount, position));
    }

    /** Takes back all that one's own party put in, as long as the funding is not complete. */
    @Transactional
    public FundingChange takeBack(Seat who, UUID id, int version, String reason) {
        who.require(Act.FUND);
        store.lock(who.space());
        var funding = mine(who, id);
        if (funding.complete()) {
            return new Refused("", "The funding is complete and the other side relies on it: nothing is taken back.");
        }
        if (funding.of(who.party()) == 0) {
            return new Refused("", "Your party has put in nothing here.");
        }
        if (reason.isBlank()) {
            return new Refused("reason", "Write why: the other side reads it.");
        }
        var fact = new MoneyTakenBack(funding.of(who.party()), funding.ask().currency(), reason.strip());
        ledger.record(who.did(subject(id), fact).expecting(version));
        return new Done(id);
    }

    private Funding mine(Seat who, UUID id) {
        return store.find(who.space(), id)
                .filter(funding -> funding.parties().contains(who.party()))
                .orElseThrow(() -> notYours(id));
    }

    private static IllegalArgumentException notYours(UUID id) {
        return new IllegalArgumentException(
                "The funding %s is not one that your party takes part in. Maybe your party joined the space later."
                        .formatted(id));
    }

    private @Nullable Binding binding(UUID space) {
        return agreements.inForce(space).orElse(null);
    }

    private static Subject subject(UUID id) {
        return new Subject("funding", id);
    }
}
