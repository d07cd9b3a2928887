package org.tandem.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who is signed in: all that the session remembers. */
public record SignedIn(UUID person) implements Principal, Serializable {

    @Override
    public String getName() {
        return person.toString();
    }
}
