package org.tandem.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.Person;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Scope;

/** Who asks in this request, with their seats. */
public record Asker(Person person, List<Membership> memberships) {

    private static final String ATTRIBUTE = Asker.class.getName();

    public Asker {
        memberships = List.copyOf(memberships);
    }

    /** Empty when nobody is signed in. */
    public static Optional<Asker> of(HttpServletRequest request) {
        return Optional.ofNullable((Asker) request.getAttribute(ATTRIBUTE));
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public Optional<Membership> in(UUID space) {
        return memberships.stream()
                .filter(membership -> membership.space().equals(space))
                .findFirst();
    }

    Scope scope() {
        return new Scope(
                person.id(),
                memberships.stream().map(Membership::seat).map(Seat::party).collect(toUnmodifiableSet()),
                memberships.stream().map(Membership::space).collect(toUnmodifiableSet()));
    }
}
