package org.tandem.base.ledger;

import java.time.Instant;

/**
 * Somebody holds a state of the log that the present one does not continue.
 *
 * @param size of the present log
 * @param witness who found out
 * @param says both states, in words
 */
public record LogAlarm(long size, String witness, String says, Instant at) {}
