package org.tandem.base.envelopes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.seal.Envelope;

/**
 * An envelope that was handed in.
 *
 * @param file the encrypted file
 * @param replaced whether its author handed in another one for it before the deadline
 * @param openedAt null while it is shut
 * @param voided why it cannot be opened, null when nothing is wrong
 * @param shares what custodians released of it so far
 */
public record Handed(
        UUID space,
        UUID id,
        UUID box,
        Part part,
        UUID person,
        UUID party,
        UUID file,
        Envelope envelope,
        UUID fact,
        Instant at,
        boolean replaced,
        @Nullable Instant openedAt,
        @Nullable String voided,
        List<Share> shares) {

    /** @param wire "" when the custodian's key did not open it */
    public record Share(int x, UUID person, String wire, Instant at) {
        public boolean good() {
            return !wire.isEmpty();
        }
    }

    /** Still to be opened. */
    public boolean shut() {
        return !replaced && openedAt == null && voided == null;
    }

    public long good() {
        return shares.stream().filter(Share::good).count();
    }

    public boolean releasedBy(UUID custodian) {
        return shares.stream().anyMatch(share -> share.person().equals(custodian));
    }

    List<String> wires() {
        return shares.stream().filter(Share::good).map(Share::wire).toList();
    }

    /** The same row with its shares. */
    Handed with(List<Share> released) {
        return new Handed(
                space, id, box, part, person, party, file, envelope, fact, at, replaced, openedAt, voided, released);
    }
}
