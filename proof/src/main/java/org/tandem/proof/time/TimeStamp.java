package org.tandem.proof.time;

import java.time.Instant;

/** What a time stamp under a checkpoint is worth to a reader who trusts given certificates. */
public sealed interface TimeStamp {

    /** The name that its line bears. */
    String authority();

    /**
     * The authority stated that the checkpoint was there at this time.
     *
     * @param certificate the subject of the certificate that signed
     * @param time when, by the authority's clock
     */
    record Good(String authority, String certificate, Instant time) implements TimeStamp {}

    /** Its certificate does not lead to one that the reader trusts; it says nothing, neither good nor bad. */
    record Stranger(String authority, String certificate, String reason) implements TimeStamp {}

    /** It is of another text, or was altered. */
    record Wrong(String authority, String reason) implements TimeStamp {}
}
