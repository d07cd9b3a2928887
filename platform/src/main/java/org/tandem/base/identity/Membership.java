package org.tandem.base.identity;

import java.util.UUID;

/** A space in which a person has a seat. */
public record Membership(UUID space, SpaceKind kind, String name, Seat seat) {}
