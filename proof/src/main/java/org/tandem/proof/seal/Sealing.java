package org.tandem.proof.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tandem.proof.Sha256;
import org.tandem.proof.Utf8;

/**
 * A file, sealed: the envelope to be committed and the encrypted file. The key to it existed only while it was made; from
 * here on it takes k custodians.
 */
public record Sealing(Envelope envelope, byte[] file) {
    /** What goes in. */
    public record Content(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "%d bytes".formatted(bytes.length);
        }
    }

    /** @param random a secure one */
    public static Sealing of(String box, Content content, Custody custody, RandomGenerator random) {
        try (AgeIdentity key = AgeIdentity.generate(random)) {
            byte[] file = Age.encrypt(content.bytes(), key.recipient());
            byte[] name = Age.encrypt(Utf8.bytes(content.name()), key.recipient());
            Envelope envelope = new Envelope(
                    box,
                    Sha256.of(file),
                    file.length,
                    key.recipient(),
                    name,
                    custody.k(),
                    shares(key, custody, random));
            return new Sealing(envelope, file);
        }
    }

    private static List<Envelope.Locked> shares(AgeIdentity key, Custody custody, RandomGenerator random) {
        int n = custody.custodians().size();
        String label = Share.label(key.recipient());
        List<byte[]> values = Shamir.split(key.raw(), custody.k(), n, random);
        List<Envelope.Locked> shares = new ArrayList<>();
        for (int x = 1; x <= n; x++) {
            Share share = new Share(custody.k(), n, x, label, values.get(x - 1));
            shares.add(locked(share, custody.custodians().get(x - 1)));
            share.wipe();
        }
        return shares;
    }

    private static Envelope.Locked locked(Share share, AgeRecipient custodian) {
        byte[] wire = share.reveal().getBytes(StandardCharsets.US_ASCII);
        return new Envelope.Locked(custodian, share.hash(), Age.encrypt(wire, custodian));
    }

    @Override
    public String toString() {
        return envelope.toString();
    }
}
