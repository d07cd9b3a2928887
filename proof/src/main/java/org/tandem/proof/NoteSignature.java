package org.tandem.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note: who signed, and the signature in base 64 with the key id in front. */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        if (Base64Text.bytes(base64).length <= Integer.BYTES) {
            throw new MalformedException("The signature of '%s' is too short to be one.".formatted(name));
        }
        new KeyName(name, 0);
    }

    public static NoteSignature of(KeyName key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), Base64Text.of(bytes));
    }

    /** @throws MalformedException unless {@code line} is a signature line, without its newline */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 3) {
            throw new MalformedException("'%s' is not a signature line (dash, name, base 64).".formatted(line));
        }
        return new NoteSignature(parts[1], parts[2]);
    }

    public KeyName key() {
        return new KeyName(name, ByteBuffer.wrap(Base64Text.bytes(base64)).getInt());
    }

    /** The signature without the key id. */
    public byte[] signature() {
        byte[] bytes = Base64Text.bytes(base64);
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    /** The line without its newline. */
    @Override
    public String toString() {
        return DASH + name + " " + base64;
    }
}
