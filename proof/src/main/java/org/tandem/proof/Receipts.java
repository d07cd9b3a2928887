package org.tandem.proof;

import java.util.Collection;
import java.util.Comparator;
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
    public static Verdict verify(byte[] json, Collection<NoteVerifier> trusted) {
        try {
            return verify(Receipt.parse(json), trusted);
        } catch (MalformedException e) {
            return new Verdict.Malformed(String.valueOf(e.getMessage()));
        }
    }

    /** @param trusted keys of logs and of witnesses; at least one of a log is needed to prove anything */
    public static Verdict verify(Receipt receipt, Collection<NoteVerifier> trusted) {
        SignedNote note = receipt.place().checkpoint();
        return switch (note.check(trusted)) {
            case NoteCheck.Unknown(List<KeyName> found) -> new Verdict.UnknownKey(found, List.copyOf(trusted));
            case NoteCheck.Wrong(NoteVerifier key) -> new Verdict.CheckpointSignatureWrong(key);
            case NoteCheck.Signed(List<NoteCheck.By> by) -> signed(receipt, by, trusted);
        };
    }

    private static Verdict signed(Receipt receipt, List<NoteCheck.By> by, Collection<NoteVerifier> trusted) {
        SignedNote note = receipt.place().checkpoint();
        if (by.stream().noneMatch(one -> one.key().kind() == KeyKind.LOG)) {
            List<KeyName> found =
                    note.signatures().stream().map(NoteSignature::key).toList();
            return new Verdict.UnknownKey(found, List.copyOf(trusted));
        }
        List<NoteCheck.By> logFirst = by.stream()
                .sorted(Comparator.comparing(one -> one.key().kind()))
                .toList();
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return firstFailure(receipt, checkpoint, logFirst)
                    .orElseGet(() -> new Verdict.Proved(receipt, checkpoint, logFirst));
        } catch (MalformedException e) {
            return new Verdict.CheckpointMalformed(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Verdict> firstFailure(Receipt receipt, Checkpoint checkpoint, List<NoteCheck.By> by) {
        return log(receipt, checkpoint, by).or(() -> entry(receipt)).or(() -> place(receipt, checkpoint));
    }

    private static Optional<Verdict> log(Receipt receipt, Checkpoint checkpoint, List<NoteCheck.By> by) {
        Origin origin = Origin.parse(checkpoint.origin());
        for (NoteCheck.By one : by) {
            if (one.key().kind() == KeyKind.LOG && !one.key().name().equals(origin.host())) {
                return Optional.of(new Verdict.ForeignLog(checkpoint.origin(), one.key()));
            }
        }
        return sameSpace(receipt, origin.space())
                .or(() -> sameSpace(receipt, receipt.leaf().space()));
    }

    private static Optional<Verdict> sameSpace(Receipt receipt, UUID found) {
        return receipt.entry().space().equals(found)
                ? Optional.empty()
                : Optional.of(new Verdict.WrongSpace(receipt.entry().space(), found));
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

    private static Optional<Verdict> place(Receipt receipt, Checkpoint checkpoint) {
        Place place = receipt.place();
        if (!fits(place, checkpoint.size())) {
            return Optional.of(new Verdict.SizeMismatch(place, checkpoint.size()));
        }
        return Merkle.includes(checkpoint.head(), place.index(), receipt.leaf().hash(), place.proof())
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
