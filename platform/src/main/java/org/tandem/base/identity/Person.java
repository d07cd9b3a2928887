package org.tandem.base.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param zone the name of the time zone in which their mornings begin: mails go by it
 */
public record Person(
        UUID id, String name, String email, @Nullable UUID organisation, String zone) {}
