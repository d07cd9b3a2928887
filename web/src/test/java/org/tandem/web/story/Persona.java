package org.tandem.web.story;

import java.util.UUID;
import org.tandem.base.identity.Role;

/**
 * Somebody of the story.
 *
 * @param mail the part before "@example.org"
 */
record Persona(String name, String mail, String organisation, Role role, UUID person) {

    static final String PASSWORD = "correct horse battery";

    String email() {
        return mail + "@example.org";
    }
}
