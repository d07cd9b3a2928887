package org.tandem.proof;

import java.util.List;

/**
 * Where a leaf stands in a log, and the evidence.
 *
 * @param index from 0
 * @param proof the inclusion proof, from the leaf to the root
 * @param checkpoint the signed state of the log that the proof leads to; may bear cosignatures of witnesses
 */
public record Place(long index, List<Hash> proof, SignedNote checkpoint) {
    public Place {
        proof = List.copyOf(proof);
    }
}
