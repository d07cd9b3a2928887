package org.tandem.proof;

import java.util.Base64;

/**
 * Standard base 64 (RFC 4648, section 4), read strictly: the JDK's decoder accepts missing padding and stray last bits,
 * so that two texts would mean the same bytes and an altered text would pass unnoticed.
 */
final class Base64Text {
    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedException when {@code text} is not the one encoding of some bytes */
    static byte[] bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException("'%s' is not base 64: %s.".formatted(text, e.getMessage()), e);
        }
        throw new MalformedException("'%s' is not base 64 in its one canonical spelling.".formatted(text));
    }
}
