package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Role;

/**
 * A measurement plan as it stands.
 *
 * @param edition of its terms; a signature is for one edition
 * @param signatures under this edition, in their order
 * @param frozen null until every seat that must has signed
 * @param retired null until every party asked for it
 */
public record Plan(
        UUID space,
        UUID id,
        int version,
        int edition,
        PlanTerms terms,
        Instant draftedAt,
        List<Signature> signatures,
        @Nullable Frozen frozen,
        @Nullable Instant retired) {

    public Plan {
        signatures = List.copyOf(signatures);
    }

    public record Signature(UUID party, Role role, UUID person, Instant at) {}

    /** @param retrospective why it came after the change; null when it came before */
    public record Frozen(
            Instant at, int readings, String hash, @Nullable String retrospective) {}

    public boolean signed() {
        return frozen != null;
    }

    public boolean retrospective() {
        return frozen != null && frozen.retrospective() != null;
    }

    /** Whether an outcome of this plan may lead to a statement. */
    public boolean pays() {
        var value = terms.value();
        return value != null && (!retrospective() || value.pays().retrospective());
    }

    public boolean signedBy(UUID party, Role role) {
        return signatures.stream().anyMatch(each -> each.party().equals(party) && each.role() == role);
    }
}
