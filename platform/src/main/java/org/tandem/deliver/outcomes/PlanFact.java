package org.tandem.deliver.outcomes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Count;
import org.tandem.base.ledger.Fact;

/** What happens to a measurement plan and its readings. */
public sealed interface PlanFact extends Fact {

    /** @param edition from 1; each new one starts without signatures */
    record PlanDrafted(int edition, PlanTerms terms) implements PlanFact {
        @Override
        public String says() {
            return edition == 1 ? "drafted the measurement plan" : "changed the plan: version %d".formatted(edition);
        }
    }

    /** @param waiting the parties that have not signed in every seat yet */
    record PlanSigned(int edition, Role role, List<UUID> waiting) implements PlanFact {
        @Override
        public String says() {
            return "signed version %d of the plan as %s"
                    .formatted(edition, role.title().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * Every seat that must has signed.
     *
     * @param readings how many periods had been read
     * @param hash SHA-256 of them, as {@link ReadingTable#hash}
     * @param retrospective why the plan came after the change; null when it came before
     */
    record PlanFrozen(
            int edition,
            int readings,
            String hash,
            @Nullable String retrospective,
            List<UUID> parties) implements PlanFact {
        @Override
        public String says() {
            return "froze the plan with %s, SHA-256 %s%s"
                    .formatted(
                            Count.of(readings, "reading"),
                            hash.substring(0, 12),
                            retrospective == null ? "" : "; it is retrospective: " + retrospective);
        }
    }

    /** @param complete whether every party has asked for it now, so that the plan is retired */
    record PlanRetirementAsked(String reason, boolean complete, List<UUID> waiting) implements PlanFact {
        @Override
        public String says() {
            return (complete ? "agreed to retire the measure: " : "asked to retire the measure: ") + reason;
        }
    }

    record SampleTaken(Sample sample) implements PlanFact {
        @Override
        public String says() {
            return "checked a sample: %d of %d, %s".formatted(sample.successes(), sample.cases(), sample.what());
        }
    }

    /**
     * @param sha256 of the file's bytes
     * @param columns the keys of the cells of each row
     * @param rows the period, then the cells in the order of the columns; "" where nothing was read
     */
    record ReadingsImported(
            UUID upload, String file, String source, String sha256, List<String> columns, List<List<String>> rows)
            implements PlanFact {
        @Override
        public String says() {
            return "imported %s from %s, SHA-256 %s"
                    .formatted(Count.of(rows.size(), "reading"), file, sha256.substring(0, 12));
        }
    }

    record ReadingsWithdrawn(UUID upload, String reason) implements PlanFact {
        @Override
        public String says() {
            return "withdrew imported readings: " + reason;
        }
    }
}
