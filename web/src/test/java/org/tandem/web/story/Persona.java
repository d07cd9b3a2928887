package org.tandem.web.story;

import java.util.UUID;
import org.tandem.base.identity.Role;

/**
 * Somebody of the story.
 *
 * @param mail the part before "@example.org"
 */
public record Persona(String name, String mail, String organisation, Role role, UUID person) {

    public static final String PASSWORD = "correct horse battery";

    public String email() {
        return mail + "@example.org";
    }
}
