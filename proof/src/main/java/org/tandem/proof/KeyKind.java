package org.tandem.proof;

/** What a key signs with, by the C2SP signature type byte. */
public enum KeyKind {
    /** A log signs its own checkpoint: plain Ed25519 over the note's text. */
    LOG((byte) 0x01),
    /** A witness signs what it saw, and when: c2sp.org/tlog-cosignature, v1. */
    WITNESS((byte) 0x04);

    private final byte type;

    KeyKind(byte type) {
        this.type = type;
    }

    byte type() {
        return type;
    }

    static KeyKind of(byte type) {
        for (KeyKind kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new MalformedException(
                "Signature type 0x%02x is unknown here; 0x01 (Ed25519) and 0x04 (cosignature/v1) are known."
                        .formatted(type));
    }
}
