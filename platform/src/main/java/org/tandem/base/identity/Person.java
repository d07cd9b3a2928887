package org.tandem.base.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. */
public record Person(
        UUID id, String name, String email, @Nullable UUID organisation, String locale, String zone, String theme) {}
