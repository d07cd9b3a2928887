package org.tandem.base.identity;

import static java.util.stream.Collectors.joining;

/** The seat's role does not allow the act. */
public final class Forbidden extends RuntimeException {

    public Forbidden(Act act, Role role) {
        super(
                "Your seat (%s) may not %s. It takes a seat as %s: ask a leader of your party to do it or to give you one."
                        .formatted(
                                role.title(),
                                act.sentence(),
                                act.roles().stream().map(Role::title).collect(joining(" or "))));
    }
}
