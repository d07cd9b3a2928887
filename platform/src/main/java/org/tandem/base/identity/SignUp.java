package org.tandem.base.identity;

import java.util.UUID;

/** What came of a sign-up. */
public sealed interface SignUp {

    /** A person and their organisation's own space exist. */
    record Welcome(UUID person, UUID organisation, UUID space) implements SignUp {}

    /** The form breaks a rule: which field, which rule, what to do. */
    record Refused(String field, String reason) implements SignUp {}

    /**
     * The form of a sign-up.
     *
     * @param organisation the name of the organisation to create
     */
    record Form(String name, String email, String password, String organisation) {}
}
