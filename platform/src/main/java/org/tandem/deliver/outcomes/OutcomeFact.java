package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.UUID;
import org.tandem.base.ledger.Fact;

/** What happens to an outcome. */
public sealed interface OutcomeFact extends Fact {

    /**
     * One run of the engine: input, options, version, result.
     *
     * @param look from 1
     * @param window first and last period after the change that was looked at, as numbers; empty window: last before first
     * @param volume sum of the volumes of the periods read after the change; their number where the measure has none
     * @param importers who imported the readings
     * @param parties whom the outcome waits on
     * @param barred who may not confirm it: they lead its project or imported its readings [N3]
     */
    record OutcomeFound(
            UUID plan,
            int edition,
            int look,
            int looks,
            Window window,
            String volume,
            Run run,
            Findings findings,
            List<UUID> importers,
            List<UUID> parties,
            List<UUID> barred)
            implements OutcomeFact {

        public OutcomeFound {
            barred = barred == null ? List.of() : List.copyOf(barred);
        }

        @Override
        public String says() {
            return "took look %d of %d: %s"
                    .formatted(look, looks, findings.verdict().title().toLowerCase(java.util.Locale.ROOT));
        }

        public boolean last() {
            return look == looks;
        }
    }

    /** Periods by their numbers, both ends included. */
    record Window(long first, long last) {
        boolean meets(Window other) {
            return first <= other.last && other.first <= last;
        }
    }

    /** @param statement whether a statement may follow */
    record OutcomeConfirmed(UUID plan, boolean statement, List<UUID> parties) implements OutcomeFact {
        @Override
        public String says() {
            return "confirmed the outcome";
        }
    }
}
