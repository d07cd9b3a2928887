package org.tandem.web.story.browser;

import java.util.UUID;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Role;
import org.tandem.web.story.Meeting;
import org.tandem.web.story.Persona;
import org.tandem.web.story.PostOffice;

record BrowserMeeting(Browsers browsers, Identity identity) implements Meeting {

    @Override
    public UUID space() {
        return browsers.space();
    }

    @Override
    public Persona signUp(String name, String mail, String organisation) {
        var email = mail + "@example.org";
        account(browsers.screen(email).open("/sign-up"), name)
                .fill("E-mail address", email)
                .fill("Organisation", organisation)
                .press("Create and sign in")
                .sees("Your desk");
        return persona(name, mail, organisation, Role.LEADER);
    }

    private static Screen account(Screen screen, String name) {
        return screen.fill("Your name", name).fill("Password", Persona.PASSWORD);
    }

    private Persona persona(String name, String mail, String organisation, Role role) {
        var person = identity.signIn(mail + "@example.org", Persona.PASSWORD).orElseThrow();
        return new Persona(name, mail, organisation, role, person.id());
    }

    @Override
    public void foundPartnership(Persona client, Persona provider, String name) {
        browsers.screen(client)
                .open("/partnerships")
                .fill("Name of the partnership", name)
                .fill("E-mail of the leader of the other side", provider.email())
                .check("the client")
                .press("Send the invitation")
                .sees("The invitation is on its way to " + provider.email());
        browsers.meetIn(browsers.screen(provider)
                .open(PostOffice.invitation(provider.email()))
                .check("Ember")
                .press("Accept")
                .seesHeading(name)
                .id());
    }

    @Override
    public Persona colleague(Persona leader, String name, String mail, Role role) {
        var email = mail + "@example.org";
        browsers.open(leader, "people")
                .fill("E-mail address", email)
                .check(role.title())
                .choose("Kind of participant", "Team")
                .press("Send the invitation")
                .sees("The invitation is on its way to " + email);
        var screen = browsers.screen(email).open(PostOffice.invitation(email)).follow("Create your account and go on");
        account(screen, name)
                .press("Create and sign in")
                .sees("offers you a seat")
                .press("Accept")
                .sees("What waits here");
        return persona(name, mail, leader.organisation(), role);
    }
}
