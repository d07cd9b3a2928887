package org.tandem.earn.gainshare;

import java.util.List;
import java.util.UUID;
import org.tandem.base.ledger.Fact;

/** What happens to a gain-share statement. */
public sealed interface StatementFact extends Fact {

    /**
     * The statement with all its inputs.
     *
     * @param barred who may not sign it: they lead its project or imported its readings [N3]
     */
    record StatementDrawn(Inputs inputs, Settlement settlement, List<UUID> barred) implements StatementFact {
        public StatementDrawn {
            barred = barred == null ? List.of() : List.copyOf(barred);
        }

        @Override
        public String says() {
            return "drew the statement of look %d of “%s”"
                    .formatted(inputs.source().look(), inputs.source().title());
        }
    }

    /** @param complete whether every party has signed now, so that it is settled */
    record StatementSigned(boolean complete) implements StatementFact {
        @Override
        public String says() {
            return complete ? "signed the statement as the last; it is settled" : "signed the statement";
        }
    }

    record StatementWithdrawn(UUID outcome, String reason, List<UUID> parties) implements StatementFact {
        @Override
        public String says() {
            return "withdrew the statement: " + reason;
        }
    }
}
