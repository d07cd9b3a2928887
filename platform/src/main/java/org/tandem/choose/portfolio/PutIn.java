package org.tandem.choose.portfolio;

import java.util.UUID;

/** What a person put in on behalf of a party, in all. */
public record PutIn(UUID party, UUID person, long amount) {}
