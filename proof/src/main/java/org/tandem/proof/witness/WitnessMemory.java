package org.tandem.proof.witness;

import java.util.Optional;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/** What a witness has co-signed last, by space over all epochs. Must be kept for good before the cosignature goes out. */
public interface WitnessMemory {

    /** The newest co-signed checkpoint of a space's log, of this or another epoch, as it was signed. */
    Optional<SignedNote> newest(Origin log);

    void keep(Origin log, SignedNote checkpoint);
}
