package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.seal.AgeRecipient;

/**
 * A person's newest public key in a space.
 *
 * @param confirmedAt when the person last showed that they can open with it; null before the first drill
 */
public record CustodianKey(
        UUID space,
        UUID id,
        UUID person,
        UUID party,
        String key,
        @Nullable Instant confirmedAt) {

    public boolean confirmed() {
        return confirmedAt != null;
    }

    public String fingerprint() {
        return new AgeRecipient(key).fingerprint();
    }
}
