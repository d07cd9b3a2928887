package org.tandem.base.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be recorded.
 *
 * @param by who did it; null for what the system itself did, and for a pseudonymous act
 * @param expected the version of the subject that the author saw; null when any will do
 * @param pseudonymous whether the fact must tell neither its author nor its hour
 */
public record Entry(
        UUID space,
        Subject subject,
        @Nullable Author by,
        Audience audience,
        Fact fact,
        @Nullable Integer expected,
        boolean pseudonymous) {

    public static Entry of(UUID space, Subject subject, @Nullable Author by, Fact fact) {
        return new Entry(space, subject, by, new Audience.Everyone(), fact, null, false);
    }

    /** Refused with {@link Outdated} when the subject has moved on from this version. */
    public Entry expecting(int version) {
        return new Entry(space, subject, by, audience, fact, version, pseudonymous);
    }

    /** Readable by this person alone. */
    public Entry onlyFor(UUID person) {
        return new Entry(space, subject, by, new Audience.Person(person), fact, expected, pseudonymous);
    }

    /** Readable by the people of this party alone. */
    public Entry onlyForParty(UUID organisation) {
        return new Entry(space, subject, by, new Audience.Party(organisation), fact, expected, pseudonymous);
    }

    /** Readable by whoever may read something else. */
    Entry to(Audience readers) {
        return new Entry(space, subject, by, readers, fact, expected, pseudonymous);
    }

    /** Without author, dated by the day, with an id that tells no order. */
    public Entry hidingAuthor() {
        return new Entry(space, subject, null, audience, fact, expected, true);
    }
}
