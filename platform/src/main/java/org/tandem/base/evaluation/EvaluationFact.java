package org.tandem.base.evaluation;

import java.util.List;
import java.util.UUID;
import org.tandem.base.ledger.Count;
import org.tandem.base.ledger.Fact;

/** What happens to a panel and its reviews. */
public sealed interface EvaluationFact extends Fact {

    record PanelOpened(String title, Charter charter, List<PanelItem> items, List<Reviewer> reviewers)
            implements EvaluationFact {
        @Override
        public String says() {
            return "opened the panel with %s and %s, and froze its criteria"
                    .formatted(Count.of(items.size(), "item"), Count.of(reviewers.size(), "reviewer"));
        }
    }

    /** Known to its reviewer alone. */
    record ReviewWritten(UUID panel, UUID item, UUID alias, UUID person, Judgement judgement)
            implements EvaluationFact {
        @Override
        public String says() {
            return "wrote a review";
        }
    }

    /** Known to its reviewer alone: all reviews under this alias count from now on. */
    record ReviewsSealed(UUID panel) implements EvaluationFact {
        @Override
        public String says() {
            return "sealed the reviews";
        }
    }

    /** Known to all: that somebody is through, not with what. */
    record ReviewsHandedIn() implements EvaluationFact {
        @Override
        public String says() {
            return "handed in the reviews";
        }
    }

    /** From here on the panel reads what the reviews say together. */
    record ReviewingEnded(String reason) implements EvaluationFact {
        @Override
        public String says() {
            return "ended the reviewing: " + reason;
        }
    }

    record PanelClosed(List<Verdict> verdicts, Ranking ranking) implements EvaluationFact {
        @Override
        public String says() {
            long go = verdicts.stream()
                    .filter(verdict -> verdict.decision() == Decision.GO)
                    .count();
            return "closed the panel with %s, %d of them go".formatted(Count.of(verdicts.size(), "verdict"), go);
        }
    }
}
