package org.tandem.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key that verifies notes, with its name. Its text, the <em>verifier key</em>, is
 * {@code name+keyid+base64(type || 32 bytes)}; safe to publish, and to be compared by both sides.
 */
public final class NoteVerifier {
    private static final int SIGNATURE_BYTES = 64;

    private final KeyName key;
    private final KeyKind kind;
    private final byte[] raw;
    private final PublicKey publicKey;

    NoteVerifier(String name, KeyKind kind, byte[] raw) {
        this.key = KeyName.of(name, kind, raw);
        this.kind = kind;
        this.raw = raw.clone();
        this.publicKey = Ed25519.publicKey(raw);
    }

    /** @throws MalformedException unless {@code text} is a verifier key whose id belongs to its bytes */
    public static NoteVerifier parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException(
                    "'%s' is not a verifier key (name+keyid+base64). Maybe it is a file name, or was cut."
                            .formatted(text));
        }
        byte[] typed = Base64Text.bytes(parts[2]);
        KeyKind kind = KeyKind.of(typed.length == 0 ? 0 : typed[0]);
        NoteVerifier verifier = new NoteVerifier(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
        if (verifier.key.id() != KeyName.parseId(parts[1])) {
            throw new MalformedException(
                    "The key id %s does not belong to this key (%s would). Maybe a digit was mistyped."
                            .formatted(parts[1], verifier.key));
        }
        return verifier;
    }

    public KeyName key() {
        return key;
    }

    public String name() {
        return key.name();
    }

    public KeyKind kind() {
        return kind;
    }

    /** Whether {@code signature} (without key id) is this key's over {@code text}. */
    public boolean verifies(String text, byte[] signature) {
        return switch (kind) {
            case LOG -> Ed25519.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
            case WITNESS -> signature.length == Long.BYTES + SIGNATURE_BYTES && cosigns(text, signature);
        };
    }

    /** When a witness says that it signed; nothing for a log's key, whose signature has no time. */
    public Optional<Instant> time(byte[] signature) {
        return switch (kind) {
            case LOG -> Optional.empty();
            case WITNESS ->
                Optional.of(Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong()));
        };
    }

    private boolean cosigns(String text, byte[] signature) {
        long seconds = ByteBuffer.wrap(signature).getLong();
        return seconds >= 0
                && seconds <= Instant.MAX.getEpochSecond()
                && Ed25519.verify(
                        publicKey,
                        cosigned(text, seconds),
                        Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /** The message that a cosignature signs. */
    static byte[] cosigned(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && toString().equals(verifier.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The verifier key. */
    @Override
    public String toString() {
        return key + "+" + Base64Text.of(typed(kind, raw));
    }

    static byte[] typed(KeyKind kind, byte[] raw) {
        return ByteBuffer.allocate(1 + raw.length).put(kind.type()).put(raw).array();
    }
}
