package org.tandem.base.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key for programs that act for a person in some of their spaces; its secret is shown once. */
public record Token(
        UUID id,
        String name,
        Set<UUID> spaces,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /**
     * What is asked for.
     *
     * @param spaces at least one, each of them a space in which the person has a seat
     * @param days how long it is valid, 1 to 366
     */
    public record Form(String name, Set<UUID> spaces, int days) {}

    /** What came of creating one. */
    public sealed interface Creation permits Created, Refused {}

    /** @param secret to be shown now and never again */
    public record Created(UUID id, String secret) implements Creation {
        @Override
        public String toString() {
            return "token " + id;
        }
    }

    public record Refused(String reason) implements Creation {}

    /**
     * Whom a token speaks for.
     *
     * @param memberships the token's spaces in which the person still has a seat; may be none
     */
    public record Bearer(UUID token, Person person, List<Membership> memberships) {}
}
