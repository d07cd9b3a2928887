package org.tandem.proof;

import java.util.Arrays;

/** A SHA-256 value: 32 bytes. Its text is standard base 64, as in C2SP checkpoints. Immutable. */
public final class Hash {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedException unless there are exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static Hash of(byte[] source, int from, int length) {
        if (length != BYTES) {
            throw new MalformedException("A hash has 32 bytes, not %d. Maybe the text was cut.".formatted(length));
        }
        return new Hash(Arrays.copyOfRange(source, from, from + length));
    }

    /** @throws MalformedException unless {@code base64} is the canonical base 64 of 32 bytes */
    public static Hash parse(String base64) {
        return of(Base64Text.bytes(base64));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for hashing inside this package; never to be changed. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base 64, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return Base64Text.of(bytes);
    }
}
