package org.tandem.proof;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Verifies receipts. What a proved receipt shows: the holder of the log's key stated that this record is in the log of
 * this space, at this place. What it does not show: that the record is true, who wrote it beyond what it says itself, or
 * that others are shown the same log; the last needs checkpoints kept by others, or witnesses.
 */
public final class Receipts {
    private Receipts() {}

    /** Never throws for what the file holds: a file that is no receipt is {@link Verdict.Malformed}. */
    public static Verdict verify(byte[] json, KeyRing trusted) {
        try {
            String text = Utf8.text(json);
            return StrictJson.format(text).equals(RedactedReceipt.FORMAT)
                    ? verify(RedactedReceipt.parse(text), trusted)
                    : verify(Receipt.parse(text), trusted);
        } catch (MalformedException e) {
            return new Verdict.Malformed(String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #verify(byte[], KeyRing)}, with keys that are trusted for every size. */
    public static Verdict verify(byte[] json, Collection<NoteVerifier> trusted) {
        return verify(json, KeyRing.of(trusted));
    }

    /** As {@link #verify(Receipt, KeyRing)}, with keys that are trusted for every size. */
    public static Verdict verify(Receipt receipt, Collection<NoteVerifier> trusted) {
        return verify(receipt, KeyRing.of(trusted));
    }

    /** @param trusted keys of logs and of witnesses; at least one of a log is needed to prove anything */
    public static Verdict verify(Receipt receipt, KeyRing trusted) {
        return switch (CheckpointCheck.of(receipt.place().checkpoint(), trusted)) {
            case CheckpointCheck.Refused(Verdict.NotProved why) -> why;
            case CheckpointCheck.Trusted(Checkpoint checkpoint, Origin origin, List<NoteCheck.By> by) ->
                firstFailure(receipt, checkpoint, origin).orElseGet(() -> new Verdict.Proved(receipt, checkpoint, by));
        };
    }

    /** A record without its words: its leaf is in the log, and another record of the same log says who took them and why. */
    public static Verdict verify(RedactedReceipt receipt, KeyRing trusted) {
        return switch (CheckpointCheck.of(receipt.place().checkpoint(), trusted)) {
            case CheckpointCheck.Refused(Verdict.NotProved why) -> why;
            case CheckpointCheck.Trusted(Checkpoint checkpoint, Origin origin, List<NoteCheck.By> by) ->
                sameSpace(receipt.space(), origin.space())
                        .or(() -> sameSpace(receipt.space(), receipt.leaf().space()))
                        .or(() -> place(receipt.leaf(), receipt.place(), checkpoint))
                        .or(() -> redaction(receipt, trusted))
                        .orElseGet(() -> new Verdict.ProvedRedacted(receipt, checkpoint, by));
        };
    }

    private static Optional<Verdict> redaction(RedactedReceipt receipt, KeyRing trusted) {
        Optional<Verdict> wrong = Optional.of(verify(receipt.redaction(), trusted))
                .filter(verdict -> verdict instanceof Verdict.NotProved)
                .or(() -> sameSpace(receipt.space(), receipt.redaction().entry().space()));
        return wrong.isPresent() || receipt.meansThis()
                ? wrong
                : Optional.of(new Verdict.RedactionOfAnother(receipt.leaf().hash()));
    }

    private static Optional<Verdict> firstFailure(Receipt receipt, Checkpoint checkpoint, Origin origin) {
        UUID space = receipt.entry().space();
        return sameSpace(space, origin.space())
                .or(() -> sameSpace(space, receipt.leaf().space()))
                .or(() -> entry(receipt))
                .or(() -> place(receipt.leaf(), receipt.place(), checkpoint));
    }

    private static Optional<Verdict> sameSpace(UUID claimed, UUID found) {
        return claimed.equals(found) ? Optional.empty() : Optional.of(new Verdict.WrongSpace(claimed, found));
    }

    private static Optional<Verdict> entry(Receipt receipt) {
        Hash payloadHash = Sha256.of(receipt.entry().payloadBytes());
        if (!payloadHash.equals(receipt.payloadHash())) {
            return Optional.of(new Verdict.PayloadAltered(receipt.payloadHash(), payloadHash));
        }
        Hash commitment = receipt.entry().leaf().commitment();
        return commitment.equals(receipt.leaf().commitment())
                ? Optional.empty()
                : Optional.of(new Verdict.SaltAltered(receipt.leaf().commitment(), commitment));
    }

    private static Optional<Verdict> place(Leaf leaf, Place place, Checkpoint checkpoint) {
        if (!fits(place, checkpoint.size())) {
            return Optional.of(new Verdict.SizeMismatch(place, checkpoint.size()));
        }
        return Merkle.includes(checkpoint.head(), place.index(), leaf.hash(), place.proof())
                ? Optional.empty()
                : Optional.of(new Verdict.ProofWrong(place.index(), checkpoint.root()));
    }

    private static boolean fits(Place place, long size) {
        return place.index() < size
                && SubtreeProof.of(place.index(), place.index() + 1, size)
                                .parts()
                                .size()
                        == place.proof().size();
    }
}
