package org.tandem.proof.seal;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.util.Locale;
import java.util.Optional;

/** The two texts of age keys: 32 bytes in Bech32 (BIP 173), public ones in lower case, secret ones in upper case. */
final class Bech32Text {
    static final String PUBLIC = "age";
    static final String SECRET = "AGE-SECRET-KEY-";

    private Bech32Text() {}

    static String of(String kind, byte[] key) {
        String text = Bech32.getEncoder().encode(kind, key).toString();
        return kind.equals(SECRET) ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** The 32 bytes; nothing unless {@code text} is the one spelling of such a key. */
    static Optional<byte[]> bytes(String kind, String text) {
        try {
            byte[] key = Bech32.getDecoder().decode(text).getData();
            return Optional.of(key)
                    .filter(bytes ->
                            bytes.length == X25519.BYTES && of(kind, bytes).equals(text));
        } catch (RuntimeException notBech32) {
            return Optional.empty();
        }
    }
}
