package org.tandem.proof.seal;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tandem.proof.MalformedException;

/** A secret age key, 32 bytes. Wiped by {@link #close}; never printed by {@code toString}. */
public final class AgeIdentity implements AutoCloseable {
    private final byte[] secret;
    private final AgeRecipient recipient;

    private AgeIdentity(byte[] secret) {
        this.secret = secret;
        this.recipient = new AgeRecipient(Bech32Text.of(Bech32Text.PUBLIC, X25519.publicOf(secret)));
    }

    /** A new key. {@code random} must be a secure one. */
    public static AgeIdentity generate(RandomGenerator random) {
        byte[] secret = new byte[X25519.BYTES];
        random.nextBytes(secret);
        return new AgeIdentity(secret);
    }

    /** Takes over {@code secret}, 32 bytes. */
    static AgeIdentity of(byte[] secret) {
        return new AgeIdentity(secret);
    }

    /**
     * Reads {@code AGE-SECRET-KEY-1...}; empty lines and remarks (#), as {@code age-keygen} writes them, are passed over.
     *
     * @throws MalformedException unless there is exactly one key; the message never quotes it
     */
    public static AgeIdentity parse(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.startsWith("#"))
                .reduce((one, more) -> "")
                .orElse("");
        return new AgeIdentity(Bech32Text.bytes(Bech32Text.SECRET, line)
                .orElseThrow(() -> new MalformedException(
                        "This is no secret age key (one line, AGE-SECRET-KEY-1...). Maybe the file is still locked.")));
    }

    public AgeRecipient recipient() {
        return recipient;
    }

    /** {@code AGE-SECRET-KEY-1...}: a secret. */
    public String reveal() {
        return Bech32Text.of(Bech32Text.SECRET, secret);
    }

    byte[] raw() {
        return secret;
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "the secret key of " + recipient;
    }
}
