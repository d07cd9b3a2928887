package org.tandem.base.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits where in a space, with the person's name. */
public record SeatHolder(
        UUID seat,
        UUID person,
        String name,
        UUID party,
        Role role,
        ParticipantKind kind,
        @Nullable Long signingLimit) {}
