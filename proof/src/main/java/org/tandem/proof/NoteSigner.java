package org.tandem.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/**
 * A private key that signs notes. Its text is the form that Go's tools use,
 * {@code PRIVATE+KEY+name+keyid+base64(type || 32 bytes)}; {@link KeyFile} keeps it. Never printed by {@code toString}.
 */
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final NoteVerifier verifier;

    private NoteSigner(String name, KeyKind kind, byte[] seed) {
        this.seed = seed;
        this.privateKey = Ed25519.privateKey(seed);
        this.verifier = new NoteVerifier(name, kind, Ed25519.publicOf(seed));
    }

    /** A new key. {@code name} is best the host name of the installation, or of the witness. */
    public static NoteSigner generate(String name, KeyKind kind, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        random.nextBytes(seed);
        return new NoteSigner(name, kind, seed);
    }

    /** @throws MalformedException unless {@code text} is a private key; the message never quotes it */
    public static NoteSigner parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (parts.length != 5 || !text.startsWith(PREFIX)) {
            throw new MalformedException(
                    "This is no private key (%s...). Maybe it is the verifier key.".formatted(PREFIX));
        }
        byte[] typed = secret(parts[4]);
        NoteSigner signer = new NoteSigner(parts[2], KeyKind.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (signer.verifier.key().id() != KeyName.parseId(parts[3])) {
            throw new MalformedException(
                    "The key id %s does not belong to the private key of %s. Maybe the file is damaged."
                            .formatted(parts[3], parts[2]));
        }
        return signer;
    }

    private static byte[] secret(String base64) {
        try {
            byte[] typed = Base64Text.bytes(base64);
            if (typed.length == 1 + Ed25519.KEY_BYTES) {
                return typed;
            }
        } catch (MalformedException quotesTheSecret) {
            throw new MalformedException("The private key is not base 64. Maybe the file is damaged.");
        }
        throw new MalformedException("The private key has not 33 bytes. Maybe the file is damaged.");
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /**
     * Signs as a log does.
     *
     * @throws IllegalStateException for a witness's key, which signs with a time
     */
    public NoteSignature sign(String text) {
        requireKind(KeyKind.LOG, "cosign(text, time)");
        return signature(Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Signs as a witness does, that it saw this at {@code time} (whole seconds).
     *
     * @throws IllegalStateException for a log's key
     */
    public NoteSignature cosign(String text, Instant time) {
        requireKind(KeyKind.WITNESS, "sign(text)");
        long seconds = time.getEpochSecond();
        byte[] signature = Ed25519.sign(privateKey, NoteVerifier.cosigned(text, seconds));
        return signature(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array());
    }

    private void requireKind(KeyKind kind, String instead) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException(
                    "The key %s is a %s key. Maybe call %s.".formatted(verifier.key(), verifier.kind(), instead));
        }
    }

    private NoteSignature signature(byte[] bytes) {
        return NoteSignature.of(verifier.key(), bytes);
    }

    /** The private key as text. Whoever has it can sign in this name. */
    public String privateKey() {
        return PREFIX + verifier.key() + "+" + Base64Text.of(NoteVerifier.typed(verifier.kind(), seed));
    }

    @Override
    public String toString() {
        return "NoteSigner[%s]".formatted(verifier.key());
    }
}
