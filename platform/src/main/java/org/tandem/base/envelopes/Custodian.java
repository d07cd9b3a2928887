package org.tandem.base.envelopes;

import java.util.UUID;

/** A person who keeps a share of every envelope of a box, with the public key as it was when the box opened. */
public record Custodian(UUID person, UUID party, String key) {}
