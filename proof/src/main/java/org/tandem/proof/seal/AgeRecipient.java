package org.tandem.proof.seal;

import java.util.HexFormat;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Sha256;

/** A public age key, {@code age1...}: files are encrypted to it. */
public record AgeRecipient(String text) {
    private static final int FINGERPRINT = 10;

    /** @throws MalformedException unless {@code text} is a public age key of the X25519 kind */
    public AgeRecipient {
        if (Bech32Text.bytes(Bech32Text.PUBLIC, text).isEmpty()) {
            throw new MalformedException(
                    "'%s' is not a public age key (age1 and 58 more characters). Maybe a character is missing."
                            .formatted(text));
        }
    }

    /** Twenty hexadecimal digits in groups of four, to be compared by telephone: the start of SHA-256 of the text. */
    public String fingerprint() {
        String hex = HexFormat.of().formatHex(digest(), 0, FINGERPRINT);
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    byte[] digest() {
        return Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .bytes();
    }

    @Override
    public String toString() {
        return text;
    }
}
