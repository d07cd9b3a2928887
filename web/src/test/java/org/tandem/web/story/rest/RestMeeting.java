package org.tandem.web.story.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.tandem.Cast;
import org.tandem.base.identity.Role;
import org.tandem.web.story.Meeting;
import org.tandem.web.story.Persona;
import org.tandem.web.story.PostOffice;

record RestMeeting(Callers callers, Cast cast) implements Meeting {

    @Override
    public UUID space() {
        return callers.space();
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var person = cast.signUp(name, mail, organisation).person();
        callers.renew(person);
        return new Persona(name, mail, organisation, Role.LEADER, person);
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        var invitation = Map.of("email", provider.email(), "partnership", name, "ownRole", "CLIENT");
        callers.of(client).post("/api/spaces/%s/partner-invitations".formatted(own(client)), invitation);
        callers.meetIn(accept(provider, "EMBER"));
        callers.renew(client.person());
    }

    private String own(Persona persona) {
        return callers.of(persona)
                .get("/api/spaces")
                .valueStream()
                .filter(space -> space.get("kind").asString().equals("ORGANISATION"))
                .findFirst()
                .orElseThrow()
                .get("space")
                .asString();
    }

    private UUID accept(Persona invited, String tone) {
        var link = PostOffice.invitation(invited.email()).split("/");
        var accepted = callers.of(invited)
                .post("/api/invitations", Map.of("space", link[2], "id", link[3], "secret", link[4], "tone", tone));
        callers.renew(invited.person());
        return UUID.fromString(accepted.get("space").asString());
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var colleague = signUp(name, mail, name);
        callers.of(leader)
                .post(
                        callers.path("people/invitations"),
                        Map.of("email", colleague.email(), "role", role.name(), "kind", "TEAM"));
        assertThat(accept(colleague, "HARBOUR")).isEqualTo(space());
        return new Persona(name, mail, leader.organisation(), role, colleague.person());
    }
}
