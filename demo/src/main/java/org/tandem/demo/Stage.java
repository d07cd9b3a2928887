package org.tandem.demo;

import static java.util.stream.Collectors.toSet;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.SignUp;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Scope;
import org.tandem.cast.Actor;

/** Brings people of the demonstration on stage: signs them up, invites them, lets them act. */
@Component
class Stage {

    private static final String PASSWORD = "tandem demo password";

    private final Identity identity;
    private final Invitations invitations;
    private final DemoPeople people;
    private int place;

    Stage(Identity identity, Invitations invitations, DemoPeople people) {
        this.identity = identity;
        this.invitations = invitations;
        this.people = people;
    }

    /** Who is who of a new organisation. */
    record Newcomer(String name, String mail, String organisation, String part) {}

    SignUp.Welcome signUp(Newcomer who) {
        var welcome = (SignUp.Welcome)
                identity.signUp(new SignUp.Form(who.name(), mail(who.mail()), PASSWORD, who.organisation()));
        people.add(welcome.person(), who.part(), place++);
        return welcome;
    }

    /** Founds a partnership of two leaders' organisations; gives the client's leader, then the provider's. */
    Pair partnership(String name, Newcomer client, Newcomer provider) {
        var inviting = signUp(client);
        var accepting = signUp(provider);
        var own = actor(inviting.person(), inviting.space());
        var link = own.does(() -> invitations.invitePartner(own.seat(), mail(provider.mail()), name, PartyRole.CLIENT));
        var accepted = (Invitation.Accepted)
                Scope.of(accepting.person()).call(() -> invitations.accept(accepting.person(), link, Tone.EMBER));
        return new Pair(actor(inviting.person(), accepted.space()), actor(accepting.person(), accepted.space()));
    }

    /** The leaders of both sides. */
    record Pair(Actor client, Actor provider) {

        UUID space() {
            return client.space();
        }
    }

    /** A colleague of the leader, with a seat of this role. */
    Actor colleague(Actor leader, Newcomer who, Role role) {
        var welcome = signUp(who);
        var link = leader.does(
                () -> invitations.inviteColleague(leader.seat(), mail(who.mail()), role, ParticipantKind.TEAM));
        Scope.of(welcome.person()).call(() -> invitations.accept(welcome.person(), link, Tone.HARBOUR));
        return actor(welcome.person(), leader.space());
    }

    private Actor actor(UUID person, UUID space) {
        var memberships = identity.memberships(person);
        var seat = memberships.stream()
                .filter(membership -> membership.space().equals(space))
                .findFirst()
                .orElseThrow()
                .seat();
        var parties = memberships.stream().map(m -> m.seat().party()).collect(toSet());
        var spaces = memberships.stream().map(Membership::space).collect(toSet());
        return new Actor(seat, new Scope(person, parties, spaces));
    }

    private static String mail(String name) {
        return name + "@example.org";
    }
}
