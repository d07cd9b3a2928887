package org.tandem.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 with the two prefixes of RFC 6962, section 2.1. One instance serves one thread. */
public final class Sha256 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = digest();
    private final byte[] pair = new byte[1 + 2 * Hash.BYTES];

    /** SHA-256 of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Hash.of(digest.digest());
    }

    Hash leaf(byte[] data) {
        digest.update(LEAF);
        return Hash.of(digest.digest(data));
    }

    Hash node(Hash left, Hash right) {
        digest.update(NODE);
        digest.update(left.raw());
        return Hash.of(digest.digest(right.raw()));
    }

    /** Writes the leaf hash of {@code data} to {@code target} at {@code at}, without garbage. */
    void leafInto(byte[] data, byte[] target, int at) {
        digest.update(LEAF);
        digest.update(data, 0, data.length);
        finish(target, at);
    }

    /** Writes the hash of the two hashes that stand at {@code from} in {@code children}. */
    void nodeInto(byte[] children, int from, byte[] target, int at) {
        pair[0] = NODE;
        System.arraycopy(children, from, pair, 1, 2 * Hash.BYTES);
        digest.update(pair, 0, pair.length);
        finish(target, at);
    }

    private void finish(byte[] target, int at) {
        try {
            digest.digest(target, at, Hash.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("No room for a hash at byte %d of %d.".formatted(at, target.length), e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not.", e);
        }
    }
}
