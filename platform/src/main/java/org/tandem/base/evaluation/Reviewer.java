package org.tandem.base.evaluation;

import java.util.UUID;

/** Who reviews, and on behalf of which party. */
public record Reviewer(UUID person, UUID party) {}
