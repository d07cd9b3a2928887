package org.tandem.bind.agreements;

import java.util.UUID;

/** How much an aim matters to a party: 1 not at all, 7 decisive. */
public record AimRating(UUID aim, UUID party, int value) {}
