package org.tandem.deliver.projects;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision that was taken at the end of a phase.
 *
 * @param phase the number of the phase, from 1
 */
public record Gate(int phase, GateDecision decision, String reason, UUID person, UUID party, Instant at) {}
