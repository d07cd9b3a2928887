package org.tandem.base.commitments;

import java.time.LocalDate;
import org.tandem.base.ledger.Fact;

/** What happens to a commitment. */
public sealed interface CommitmentFact extends Fact {

    record CommitmentRequested(Promise promise) implements CommitmentFact {
        @Override
        public String says() {
            return "asked for “%s” by %s".formatted(promise.what(), promise.due());
        }
    }

    /** Other terms were put forward, before the acceptance (negotiation) or after it (renegotiation). */
    record TermsProposed(LocalDate due, String condition) implements CommitmentFact {
        @Override
        public String says() {
            return "proposed another form of the commitment, by %s: %s".formatted(due, condition);
        }
    }

    /** The terms that stand were accepted by the party that had not put them forward. */
    record TermsAccepted(LocalDate due, String condition) implements CommitmentFact {
        @Override
        public String says() {
            return "accepted the commitment for " + due;
        }
    }

    record CommitmentDelivered(LocalDate on, String note) implements CommitmentFact {
        @Override
        public String says() {
            return "delivered the commitment on %s%s".formatted(on, note.isBlank() ? "" : ": " + note);
        }
    }

    record DeliveryAcknowledged() implements CommitmentFact {
        @Override
        public String says() {
            return "acknowledged the delivery";
        }
    }

    record CommitmentCancelled(String reason) implements CommitmentFact {
        @Override
        public String says() {
            return "cancelled the commitment: " + reason;
        }
    }
}
