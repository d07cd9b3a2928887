package org.tandem.web.story.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.tandem.Cast;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Tone;
import org.tandem.base.ledger.Scope;
import org.tandem.web.story.Meeting;
import org.tandem.web.story.Persona;

record DoorMeeting(Players players, Cast cast, Invitations invitations) implements Meeting {

    @Override
    public UUID space() {
        return players.space();
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var welcome = cast.signUp(name, mail, organisation);
        return new Persona(name, mail, organisation, Role.LEADER, welcome.person());
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        var own = cast.own(client.person());
        var link = own.does(() -> invitations.invitePartner(own.seat(), provider.email(), name, PartyRole.CLIENT));
        var accepted = Scope.of(provider.person()).call(() -> invitations.accept(provider.person(), link, Tone.EMBER));
        players.meetIn(((Invitation.Accepted) accepted).space());
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var person = cast.signUp(name, mail, name).person();
        var inviting = players.actor(leader);
        var link = inviting.does(
                () -> invitations.inviteColleague(inviting.seat(), mail + "@example.org", role, ParticipantKind.TEAM));
        var accepted = Scope.of(person).call(() -> invitations.accept(person, link, Tone.HARBOUR));
        assertThat(accepted).isInstanceOf(Invitation.Accepted.class);
        return new Persona(name, mail, leader.organisation(), role, person);
    }
}
