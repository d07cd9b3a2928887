package org.tandem.deliver.projects;

import java.util.List;
import java.util.UUID;

/** Whom to take into a team: the party follows from the person's seat. */
public record Placement(UUID person, String function, List<String> skills, int percent) {}
