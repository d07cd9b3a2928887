package org.tandem.proof.witness;

import java.util.Optional;
import org.tandem.proof.SignedNote;

/** What a witness has co-signed last, by log. Must be kept for good before the cosignature goes out. */
public interface WitnessMemory {

    /** The newest co-signed checkpoint of a log, as it was signed. */
    Optional<SignedNote> newest(String origin);

    void keep(String origin, SignedNote checkpoint);
}
