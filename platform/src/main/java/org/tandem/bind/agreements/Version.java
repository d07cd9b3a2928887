package org.tandem.bind.agreements;

import java.time.Instant;
import java.util.UUID;

/**
 * One edition of the agreement: each saved change makes a new one, and old ones stay.
 *
 * @param edition from 1
 * @param section what was changed to make it
 * @param person who changed it
 */
public record Version(int edition, Section section, UUID person, UUID party, Instant at, Terms terms) {}
