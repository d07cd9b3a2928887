package org.tandem.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without silent replacement: what is not encodable is refused, since a replaced character would be forgeable. */
public final class Utf8 {
    private Utf8() {}

    public static byte[] bytes(String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new MalformedException("The text holds half a character (a lone surrogate).", e);
        }
    }

    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("The bytes are not UTF-8. Maybe the file is of another kind.", e);
        }
    }

    /** Whether a note may hold this text: encodable, and no control character below U+0020 but newline. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= 0x20 || c == '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
