package org.tandem.proof;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 32 random bytes that stand before a payload when it is hashed. Without them nobody can confirm a guess of the
 * payload; they are deleted with the payload when a fact is redacted, and never printed.
 */
public final class Salt {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Salt random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** @throws MalformedException unless there are exactly 32 bytes */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedException("A salt has 32 bytes, not %d. A shorter one would let the payload be guessed."
                    .formatted(bytes.length));
        }
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64Text.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt[hidden]";
    }
}
