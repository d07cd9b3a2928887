package org.tandem.base.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A panel in a list.
 *
 * @param endedAt when reviewing ended; null while it goes on
 * @param closedAt null until it is closed
 */
public record PanelLine(
        UUID id,
        String title,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant closedAt) {}
