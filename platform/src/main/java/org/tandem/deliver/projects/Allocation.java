package org.tandem.deliver.projects;

import java.util.UUID;

/** What a person gives to a project. */
public record Allocation(UUID project, String title, int percent) {}
