package org.tandem.base.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer of a partnership or of a seat, by a link. */
public record Invitation(
        UUID space,
        UUID id,
        Offer offer,
        UUID invitedBy,
        UUID party,
        Instant expiresAt,
        @Nullable Instant acceptedAt) {

    /**
     * What is offered.
     *
     * @param partnership the name of the partnership to found; null for a seat in the inviting space
     * @param ownRole what the inviting organisation will be in the partnership; null for a seat
     */
    public record Offer(
            String email,
            @Nullable String partnership,
            @Nullable PartyRole ownRole,
            Role role,
            ParticipantKind kind,
            @Nullable Long signingLimit) {}

    /** What the address of the link holds. The secret stands nowhere else. */
    public record Link(UUID space, UUID id, String secret) {
        @Override
        public String toString() {
            return "link of invitation " + id;
        }
    }

    /** An invitation was sent: notices mails the link after the commit. */
    public record Sent(Invitation invitation, Link link) {}

    /** An invitation as its receiver sees it. */
    public record Shown(Invitation invitation, String from) {}

    /** What came of accepting. */
    public sealed interface Acceptance permits Accepted, Refused {}

    public record Accepted(UUID space) implements Acceptance {}

    public record Refused(String reason) implements Acceptance {}

    boolean open(Instant now) {
        return acceptedAt == null && now.isBefore(expiresAt);
    }
}
