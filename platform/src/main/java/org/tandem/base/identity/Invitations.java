package org.tandem.base.identity;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.IdentityFact.InvitationAccepted;
import org.tandem.base.identity.IdentityFact.InvitationSent;
import org.tandem.base.identity.IdentityFact.PartyJoined;
import org.tandem.base.identity.IdentityFact.SeatGiven;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.ScopeWidening;
import org.tandem.base.ledger.Subject;

/**
 * The door of invitations: a single-use link by e-mail that expires. Whoever holds it and is signed in may accept it; it
 * is consumed by the acceptance, never by a look.
 */
@Service
public class Invitations {

    static final Duration VALID = Duration.ofDays(14);

    private final InvitationStore store;
    private final Spaces spaces;
    private final PersonStore people;
    private final Ledger ledger;
    private final ScopeWidening widening;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationStore store,
            Spaces spaces,
            PersonStore people,
            Ledger ledger,
            ScopeWidening widening,
            Ids ids,
            Secrets secrets,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.spaces = spaces;
        this.people = people;
        this.ledger = ledger;
        this.widening = widening;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    /** Invites another organisation to a partnership; who is asked from their own organisation's space. */
    @Transactional
    public Invitation.Link invitePartner(Seat who, String email, String partnership, PartyRole ownRole) {
        who.require(Act.INVITE);
        return send(who, new Invitation.Offer(email, partnership, ownRole, Role.LEADER, ParticipantKind.PARTNER, null));
    }

    /** Invites a colleague to a seat of one's own party. */
    @Transactional
    public Invitation.Link inviteColleague(Seat who, String email, Role role, ParticipantKind kind) {
        who.require(Act.INVITE);
        return send(who, new Invitation.Offer(email, null, null, role, kind, null));
    }

    private Invitation.Link send(Seat who, Invitation.Offer offer) {
        var now = clock.instant();
        var id = ids.next();
        var secret = secrets.link();
        var invitation = new Invitation(who.space(), id, offer, who.person(), who.party(), now.plus(VALID), null);
        store.insert(invitation, Secrets.hash(secret), now);
        var about = offer.partnership() == null ? "" : offer.partnership();
        ledger.record(who.did(subject(id), new InvitationSent(offer.partnership() != null, offer.role(), about)));
        var link = new Invitation.Link(who.space(), id, secret);
        events.publishEvent(new Invitation.Sent(invitation, link));
        return link;
    }

    /** What one's own party sent from this space and nobody has answered yet, without the links. */
    @Transactional(readOnly = true)
    public List<Invitation> unanswered(Seat who) {
        return who.may(Act.INVITE) ? store.open(who.space(), who.party(), clock.instant()) : List.of();
    }

    /** What the link offers; empty when it is unknown, used or expired, without saying which. */
    @Transactional(readOnly = true)
    public Optional<Invitation.Shown> look(Invitation.Link link) {
        widening.see(link.space(), null);
        return open(link, store.find(link.space(), link.id()))
                .map(invitation -> new Invitation.Shown(
                        invitation, people.organisationName(invitation.party()).orElse("")));
    }

    private Optional<Invitation> open(Invitation.Link link, Optional<InvitationStore.Kept> found) {
        return found.filter(kept -> MessageDigest.isEqual(kept.secretHash(), Secrets.hash(link.secret())))
                .map(InvitationStore.Kept::invitation)
                .filter(invitation -> invitation.open(clock.instant()));
    }

    /** Accepts, as a signed-in person: founds the partnership or takes the seat. */
    @Transactional
    public Invitation.Acceptance accept(UUID person, Invitation.Link link, Tone tone) {
        widening.see(link.space(), null);
        var found = open(link, store.lock(link.space(), link.id()));
        if (found.isEmpty()) {
            return new Invitation.Refused(
                    "This link was used already, has expired or is incomplete. Ask the sender for a new one.");
        }
        var accepting = people.person(person).orElseThrow();
        var invitation = found.get();
        return invitation.offer().partnership() == null
                ? takeSeat(accepting, invitation)
                : foundPartnership(accepting, invitation, tone);
    }

    private Invitation.Acceptance takeSeat(Person person, Invitation invitation) {
        var taken = spaces.holders(invitation.space()).stream()
                .anyMatch(holder -> holder.person().equals(person.id()));
        if (taken) {
            return new Invitation.Refused("You have a seat here already. Ask a leader of your party to change it.");
        }
        var offer = invitation.offer();
        var by = new Author(person.id(), invitation.party());
        consume(invitation, by, false);
        spaces.giveSeat(
                invitation.space(),
                by,
                new SeatGiven(person.id(), invitation.party(), offer.role(), offer.kind(), offer.signingLimit()));
        return new Invitation.Accepted(invitation.space());
    }

    private Invitation.Acceptance foundPartnership(Person person, Invitation invitation, Tone tone) {
        var organisation = person.organisation();
        if (organisation == null || organisation.equals(invitation.party())) {
            return new Invitation.Refused(
                    "A partnership takes two organisations. Sign in as a person of the other organisation.");
        }
        var offer = invitation.offer();
        var by = new Author(person.id(), organisation);
        consume(invitation, by, true);
        var ownRole = Objects.requireNonNull(offer.ownRole());
        var space = spaces.found(SpaceKind.PARTNERSHIP, Objects.requireNonNull(offer.partnership()), by);
        var inviterTone = tone == Tone.HARBOUR ? Tone.EMBER : Tone.HARBOUR;
        spaces.join(space, by, new PartyJoined(invitation.party(), name(invitation.party()), ownRole, inviterTone));
        spaces.join(space, by, new PartyJoined(organisation, name(organisation), ownRole.counterpart(), tone));
        spaces.giveSeat(space, by, leader(invitation.invitedBy(), invitation.party()));
        spaces.giveSeat(space, by, leader(person.id(), organisation));
        return new Invitation.Accepted(space);
    }

    private void consume(Invitation invitation, Author by, boolean partner) {
        store.accept(invitation.space(), invitation.id(), clock.instant());
        ledger.record(Entry.of(invitation.space(), subject(invitation.id()), by, new InvitationAccepted(partner)));
    }

    private static SeatGiven leader(UUID person, UUID party) {
        return new SeatGiven(person, party, Role.LEADER, ParticipantKind.TEAM, null);
    }

    private String name(UUID organisation) {
        return people.organisationName(organisation).orElseThrow();
    }

    private static Subject subject(UUID id) {
        return new Subject("invitation", id);
    }
}
