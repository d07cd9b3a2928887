package org.tandem.choose.ideas;

import java.util.UUID;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.ledger.Fact;

/** What happens to an idea. */
public sealed interface IdeaFact extends Fact {

    /** Names no author. */
    record IdeaProposed(Proposal proposal, String pseudonym) implements IdeaFact {
        @Override
        public String says() {
            return "proposed the idea as " + pseudonym;
        }
    }

    /** Known to the person alone: which name they bear under an idea. */
    record PseudonymTaken(UUID idea, UUID person, UUID party, String pseudonym, boolean author) implements IdeaFact {
        @Override
        public String says() {
            return "is " + pseudonym + " here";
        }
    }

    /** Names no author. */
    record IdeaCommented(UUID idea, String pseudonym, String words) implements IdeaFact {
        @Override
        public String says() {
            return "commented as " + pseudonym;
        }
    }

    /** By the author, in their own name. */
    record IdeaAuthorRevealed(String pseudonym, boolean endUser) implements IdeaFact {
        @Override
        public String says() {
            return "is the author, known as " + pseudonym + " before";
        }
    }

    record IdeaJudged(UUID panel, Decision decision, String reason, String quote) implements IdeaFact {
        @Override
        public String says() {
            return "carried over the verdict: %s. %s".formatted(decision.title(), reason);
        }
    }
}
