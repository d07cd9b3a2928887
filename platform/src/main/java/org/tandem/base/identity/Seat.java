package org.tandem.base.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Subject;

/**
 * A person's place in a space, on behalf of a party: what every door asks for.
 *
 * @param party the organisation for which the person sits
 * @param signingLimit the largest amount that the person may sign, in the smallest unit of the space's currency; null for
 *     no limit
 */
public record Seat(
        UUID space,
        UUID person,
        UUID party,
        Role role,
        @Nullable Long signingLimit) {

    public boolean may(Act act) {
        return act.allowed(role);
    }

    /** @throws Forbidden naming the act, the role and who may */
    public void require(Act act) {
        if (!may(act)) {
            throw new Forbidden(act, role);
        }
    }

    public Author author() {
        return new Author(person, party);
    }

    /** The entry of a fact that this person did here, in their own name. */
    public Entry did(Subject subject, Fact fact) {
        return Entry.of(space, subject, author(), fact);
    }
}
