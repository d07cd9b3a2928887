package org.tandem.proof.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;

/**
 * What is committed when a file is sealed: all but the file. Tells neither the content nor its name; may be published.
 *
 * @param box for what it was handed in: the box's id, or any text
 * @param commitment SHA-256 of the encrypted file
 * @param size of the encrypted file, in bytes
 * @param recipient the envelope's own fresh public key, to which file and name are encrypted
 * @param name the file's name, encrypted
 * @param shares one a custodian; the first has x = 1
 */
public record Envelope(
        String box, Hash commitment, long size, AgeRecipient recipient, byte[] name, int k, List<Locked> shares) {
    /** A share, encrypted to its custodian, with the hash that the opened share must have. */
    public record Locked(AgeRecipient custodian, Hash hash, byte[] sealed) {}

    /** @throws MalformedException unless the custodians make sense ({@link Custody}) and there is a file */
    public Envelope {
        shares = List.copyOf(shares);
        new Custody(k, shares.stream().map(Locked::custodian).toList());
        if (size < 1 || box.isBlank()) {
            throw new MalformedException(
                    "An envelope belongs to a box and holds at least one byte, not '%s' and %d.".formatted(box, size));
        }
    }

    /** @throws MalformedException unless {@code json} is an envelope of format 1, with nothing more and nothing less */
    public static Envelope parse(String json) {
        return EnvelopeJson.read(json);
    }

    public String toJson() {
        return EnvelopeJson.write(this);
    }

    public Custody custody() {
        return new Custody(k, shares.stream().map(Locked::custodian).toList());
    }

    /** The shares' numbers that this key opens; none when it is no custodian's. */
    public List<Integer> sharesOf(AgeRecipient custodian) {
        return IntStream.rangeClosed(1, shares.size())
                .filter(x -> shares.get(x - 1).custodian().equals(custodian))
                .boxed()
                .toList();
    }

    /**
     * Opens share {@code x} with its custodian's key.
     *
     * @throws UnsealException when it is for another key, or is not the share that was committed: then the submitter
     *     made it wrong, and only this envelope suffers
     */
    public Share release(int x, AgeIdentity custodian) {
        Share share = opened(x, custodian);
        if (refused(share) != null) {
            throw new UnsealException("Share %d of the envelope %s is not the one that was committed: %s"
                    .formatted(x, Share.label(recipient), refused(share)));
        }
        return share;
    }

    private Share opened(int x, AgeIdentity custodian) {
        byte[] wire = Age.decrypt(shares.get(x - 1).sealed(), custodian);
        try {
            return Share.parse(new String(wire, StandardCharsets.US_ASCII));
        } catch (MalformedException noShare) {
            throw new UnsealException(
                    "What was sealed as share %d of the envelope %s is no share.".formatted(x, Share.label(recipient)));
        } finally {
            java.util.Arrays.fill(wire, (byte) 0);
        }
    }

    /** Why this is no share of this envelope; null when it is. */
    @org.jspecify.annotations.Nullable
    String refused(Share share) {
        if (!share.label().equals(Share.label(recipient))) {
            return "it belongs to another envelope (%s).".formatted(share.label());
        }
        if (share.k() != k || share.n() != shares.size()) {
            return "it speaks of %d of %d shares.".formatted(share.k(), share.n());
        }
        return Constant.equal(shares.get(share.x() - 1).hash(), share.hash())
                ? null
                : "its hash is not the committed one.";
    }

    @Override
    public String toString() {
        return "envelope %s, %d of %d".formatted(Share.label(recipient), k, shares.size());
    }
}
