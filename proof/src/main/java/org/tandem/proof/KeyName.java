package org.tandem.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A key's name with its key id: together they say which key made a signature (C2SP signed-note). */
public record KeyName(String name, int id) {
    /** No spaces of any alphabet, no plus sign, no control characters. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[+\\s\\p{Z}\\p{Cc}\u0085]", Pattern.UNICODE_CHARACTER_CLASS);

    public KeyName {
        if (name.isEmpty() || FORBIDDEN.matcher(name).find()) {
            throw new MalformedException(
                    "The key name '%s' must not be empty nor hold a space or a plus sign. Maybe use the host name."
                            .formatted(name));
        }
    }

    /** Key id = the first four bytes of SHA-256(name || newline || type || public key). */
    static KeyName of(String name, KeyKind kind, byte[] publicKey) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        Hash hash = Sha256.of(start, new byte[] {kind.type()}, publicKey);
        return new KeyName(name, ByteBuffer.wrap(hash.raw()).getInt());
    }

    /** Of a signature of another kind, which C2SP knows as type 0xff: key id over name, newline, 0xff and the algorithm. */
    public static KeyName ofOwnKind(String name, String algorithm) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        Hash hash = Sha256.of(start, new byte[] {(byte) 0xff}, algorithm.getBytes(StandardCharsets.UTF_8));
        return new KeyName(name, ByteBuffer.wrap(hash.raw()).getInt());
    }

    static int parseId(String hex) {
        int id;
        try {
            id = Integer.parseUnsignedInt(hex, 16);
        } catch (NumberFormatException e) {
            throw new MalformedException("'%s' is not a key id of eight hexadecimal digits.".formatted(hex), e);
        }
        if (hex.equals("%08x".formatted(id))) {
            return id;
        }
        throw new MalformedException("'%s' is not a key id of eight lower-case hexadecimal digits.".formatted(hex));
    }

    /** {@code name+1a2b3c4d}. */
    @Override
    public String toString() {
        return "%s+%08x".formatted(name, id);
    }
}
