package org.tandem.base.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.ledger.Fact;

/** What happens to spaces, parties and seats. */
public sealed interface IdentityFact extends Fact {

    record SpaceFounded(SpaceKind kind, String name) implements IdentityFact {
        @Override
        public String says() {
            return "founded the %s %s".formatted(kind.title().toLowerCase(Locale.ROOT), name);
        }
    }

    record PartyJoined(UUID organisation, String name, PartyRole role, Tone tone) implements IdentityFact {
        @Override
        public String says() {
            return "brought in %s as %s".formatted(name, role.title().toLowerCase(Locale.ROOT));
        }
    }

    record ToneChosen(UUID organisation, Tone tone) implements IdentityFact {
        @Override
        public String says() {
            return "chose the tone " + tone.title();
        }
    }

    record InvitationSent(boolean partner, Role role, String about) implements IdentityFact {
        @Override
        public String says() {
            return partner ? "invited a partner to " + about : "invited a colleague as " + role.title();
        }
    }

    record InvitationAccepted(boolean partner) implements IdentityFact {
        @Override
        public String says() {
            return partner ? "accepted the invitation to a partnership" : "accepted the invitation to a seat";
        }
    }

    record SeatGiven(
            UUID person,
            UUID party,
            Role role,
            ParticipantKind kind,
            @Nullable Long signingLimit) implements IdentityFact {
        @Override
        public String says() {
            return "gave a seat as " + role.title();
        }
    }

    record SeatEnded(UUID person, String reason) implements IdentityFact {
        @Override
        public String says() {
            return "ended a seat: " + reason;
        }
    }
}
