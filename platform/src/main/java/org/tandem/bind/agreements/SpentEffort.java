package org.tandem.bind.agreements;

import java.time.Instant;
import java.util.UUID;

/** Set-up effort that a party says it spent, and on what. */
public record SpentEffort(Effort effort, String on, UUID person, Instant at) {}
