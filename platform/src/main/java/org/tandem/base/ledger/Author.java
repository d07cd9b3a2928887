package org.tandem.base.ledger;

import java.util.UUID;

/** Who did it, on behalf of which party of the space. */
public record Author(UUID person, UUID party) {}
