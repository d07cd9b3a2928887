package org.tandem.earn.gainshare;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each party receives of a verified gain.
 *
 * @param settled when the last party signed; null until then
 * @param withdrawn why it does not count; null while it does
 */
public record Statement(
        UUID space,
        UUID id,
        int version,
        Inputs inputs,
        Settlement settlement,
        Instant drawnAt,
        List<Signature> signatures,
        @Nullable Instant settled,
        @Nullable String withdrawn) {

    public Statement {
        signatures = List.copyOf(signatures);
    }

    public record Signature(UUID party, UUID person, Instant at) {}

    public boolean counts() {
        return withdrawn == null;
    }

    public boolean signedBy(UUID party) {
        return signatures.stream().anyMatch(signature -> signature.party().equals(party));
    }

    public String currency() {
        return inputs.sharing().currency();
    }

    /** Whether its inputs give its amounts to the cent [E9]. */
    public boolean recomputes() {
        return Settlement.of(inputs).equals(settlement);
    }
}
