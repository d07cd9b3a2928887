package org.tandem.proof;

import java.util.UUID;

/**
 * A fact as its reader holds it: the space, the salt and the exact payload. The payload is text, so that a receipt can be
 * read; its bytes are its UTF-8.
 */
public record Entry(UUID space, Salt salt, String payload) {

    /** @throws MalformedException unless the salt has 32 bytes and the payload is UTF-8 */
    public static Entry of(UUID space, byte[] salt, byte[] payload) {
        return new Entry(space, Salt.of(salt), Utf8.text(payload));
    }

    byte[] payloadBytes() {
        return Utf8.bytes(payload);
    }

    public Leaf leaf() {
        return Leaf.of(space, salt.bytes(), payloadBytes());
    }
}
