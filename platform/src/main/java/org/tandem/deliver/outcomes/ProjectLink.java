package org.tandem.deliver.outcomes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The project whose effect is measured.
 *
 * @param lead the person who leads it and so may not confirm its outcome [N3]; null when nobody is named
 */
public record ProjectLink(UUID id, String name, @Nullable UUID lead) {}
