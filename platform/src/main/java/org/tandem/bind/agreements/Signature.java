package org.tandem.bind.agreements;

import java.time.Instant;
import java.util.UUID;

/** A party's signature under one version. */
public record Signature(int edition, UUID party, UUID person, Instant at, Restatement restatement) {

    /** Whether it counts: a change is agreed only when its restatement was accepted [E11]. */
    public boolean counts() {
        return switch (restatement) {
            case Restatement.NotAsked n -> true;
            case Restatement.Accepted a -> true;
            case Restatement.Offered o -> false;
            case Restatement.Declined d -> false;
        };
    }
}
