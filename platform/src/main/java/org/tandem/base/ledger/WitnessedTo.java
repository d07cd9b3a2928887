package org.tandem.base.ledger;

import java.time.Instant;

/** Up to which state a witness has co-signed. */
public record WitnessedTo(String witness, long size, Instant at) {}
