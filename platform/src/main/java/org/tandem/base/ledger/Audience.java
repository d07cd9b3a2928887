package org.tandem.base.ledger;

import java.util.UUID;

/** Who may read a fact's payload. Its leaf stands in the log for all of the space. */
public sealed interface Audience {

    /** Everybody with a seat in the space. */
    record Everyone() implements Audience {}

    /** The people of one party. */
    record Party(UUID organisation) implements Audience {}

    /** One person alone. */
    record Person(UUID person) implements Audience {}
}
