package org.tandem.bind.agreements;

import java.time.Instant;

/** How the other side said a change in its own words, and whether the proposer found it right [E11]. */
public sealed interface Restatement {

    /** The proposer's own signature, and every signature under a first agreement. */
    record NotAsked() implements Restatement {}

    record Offered(String words) implements Restatement {}

    record Accepted(String words, Instant at) implements Restatement {}

    record Declined(String words, String reason) implements Restatement {}
}
