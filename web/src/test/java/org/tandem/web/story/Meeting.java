package org.tandem.web.story;

import java.util.UUID;
import org.tandem.base.identity.Role;

/** Two parties find each other. */
public interface Meeting {

    /** The space of the partnership, once it exists. */
    UUID space();

    Persona signUp(String name, String mail, String organisation);

    /** The client's leader invites, the provider's leader follows the link of the mail and accepts. */
    void foundPartnership(Persona client, Persona provider, String name);

    /** A leader invites; the colleague signs up and follows the link of the mail. */
    Persona colleague(Persona leader, String name, String mail, Role role);
}
