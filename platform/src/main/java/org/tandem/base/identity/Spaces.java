package org.tandem.base.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.IdentityFact.PartyJoined;
import org.tandem.base.identity.IdentityFact.SeatEnded;
import org.tandem.base.identity.IdentityFact.SeatGiven;
import org.tandem.base.identity.IdentityFact.SpaceFounded;
import org.tandem.base.identity.IdentityFact.ToneChosen;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Reading;
import org.tandem.base.ledger.ScopeWidening;
import org.tandem.base.ledger.Subject;

/** The door of spaces: who is in them, on whose behalf, with which seat. */
@Service
public class Spaces {

    private final SpaceStore store;
    private final Ledger ledger;
    private final ScopeWidening widening;
    private final Ids ids;

    Spaces(SpaceStore store, Ledger ledger, ScopeWidening widening, Ids ids) {
        this.store = store;
        this.ledger = ledger;
        this.widening = widening;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<Party> parties(UUID space) {
        return Reading.once(List.of("parties", space), () -> store.parties(space));
    }

    @Transactional(readOnly = true)
    public List<SeatHolder> holders(UUID space) {
        return Reading.once(List.of("holders", space), () -> store.holders(space));
    }

    /** Changes the tone of one's own party. */
    @Transactional
    public void chooseTone(Seat who, Tone tone) {
        who.require(Act.CHOOSE_TONE);
        ledger.record(who.did(space(who.space()), new ToneChosen(who.party(), tone)));
    }

    /** Ends a seat of one's own party; the last leader of a party stays. */
    @Transactional
    public SeatEnding endSeat(Seat who, UUID seat, String reason) {
        who.require(Act.MANAGE_SEATS);
        Optional<SeatHolder> holder = store.holder(who.space(), seat);
        if (holder.isEmpty() || !holder.get().party().equals(who.party())) {
            return new SeatEnding.Refused("This seat is not one of your party's: each party manages its own.");
        }
        if (holder.get().role() == Role.LEADER && leaders(who) == 1) {
            return new SeatEnding.Refused(
                    "%s is the only leader of your party here. Give somebody else a seat as leader first."
                            .formatted(holder.get().name()));
        }
        ledger.record(who.did(seat(seat), new SeatEnded(holder.get().person(), reason)));
        return new SeatEnding.Ended();
    }

    private long leaders(Seat who) {
        return store.holders(who.space()).stream()
                .filter(other -> other.party().equals(who.party()) && other.role() == Role.LEADER)
                .count();
    }

    /** Gives a seat; the caller has checked that the giver may. */
    UUID giveSeat(UUID space, @Nullable Author by, SeatGiven given) {
        var id = ids.next();
        ledger.record(Entry.of(space, seat(id), by, given));
        return id;
    }

    UUID organisation(UUID person, UUID organisation, String name) {
        var by = new Author(person, organisation);
        var space = found(SpaceKind.ORGANISATION, name, by);
        join(space, by, new PartyJoined(organisation, name, PartyRole.CLIENT, Tone.HARBOUR));
        giveSeat(space, by, new SeatGiven(person, organisation, Role.LEADER, ParticipantKind.TEAM, null));
        return space;
    }

    UUID found(SpaceKind kind, String name, Author by) {
        var space = ids.next();
        widening.see(space, by.party());
        ledger.open(space);
        ledger.record(Entry.of(space, space(space), by, new SpaceFounded(kind, name)));
        return space;
    }

    void join(UUID space, Author by, PartyJoined joined) {
        ledger.record(Entry.of(space, space(space), by, joined));
    }

    @Transactional(readOnly = true)
    <T> T read(Supplier<T> work) {
        return work.get();
    }

    static Subject space(UUID space) {
        return new Subject("space", space);
    }

    private static Subject seat(UUID seat) {
        return new Subject("seat", seat);
    }
}
