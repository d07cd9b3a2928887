package org.tandem.proof.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Sha256;

/**
 * One custodian's share of an envelope's key. Its wire form is one line of text ({@code docs/proof.md}), so that any tool
 * that opens age files shows it: {@code tandem-share/1 K N X LABEL VALUE}. A secret until it is released.
 */
public final class Share {
    static final int SECRET = 32;
    static final int LABEL = 8;
    private static final Pattern WIRE = Pattern.compile(
            "tandem-share/1 ([1-9][0-9]{0,2}) ([1-9][0-9]{0,2}) ([1-9][0-9]{0,2}) ([0-9a-f]{16}) ([0-9a-f]{64})");
    private static final HexFormat HEX = HexFormat.of();

    private final int k;
    private final int n;
    private final int x;
    private final String label;
    private final byte[] y;

    Share(int k, int n, int x, String label, byte[] y) {
        if (k < 2 || k > n || x > n || n > Shamir.MOST) {
            throw new MalformedException(
                    "Share %d of %d, of which %d open: these numbers do not go together.".formatted(x, n, k));
        }
        this.k = k;
        this.n = n;
        this.x = x;
        this.label = label;
        this.y = y;
    }

    /**
     * Reads the wire form; a newline at its end is passed over.
     *
     * @throws MalformedException unless {@code line} has the form; the message never quotes it
     */
    public static Share parse(String line) {
        Matcher parts = WIRE.matcher(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
        if (!parts.matches()) {
            throw new MalformedException(
                    "This is no share (tandem-share/1 ...). Maybe it is still locked, or was cut.");
        }
        return new Share(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                HEX.parseHex(parts.group(5)));
    }

    /** The label of the envelope whose key this is: the first 8 bytes of SHA-256 of its public key's text. */
    static String label(AgeRecipient envelope) {
        return HEX.formatHex(envelope.digest(), 0, LABEL);
    }

    public int x() {
        return x;
    }

    public int k() {
        return k;
    }

    public int n() {
        return n;
    }

    String label() {
        return label;
    }

    byte[] y() {
        return y;
    }

    /** The wire form: a secret. */
    public String reveal() {
        return "tandem-share/1 %d %d %d %s %s".formatted(k, n, x, label, HEX.formatHex(y));
    }

    /** SHA-256 of the wire form, which is committed with the submission; it tells nothing of the 32 random bytes. */
    public Hash hash() {
        return Sha256.of(reveal().getBytes(StandardCharsets.US_ASCII));
    }

    void wipe() {
        Arrays.fill(y, (byte) 0);
    }

    @Override
    public String toString() {
        return "share %d of %d of envelope %s".formatted(x, n, label);
    }
}
