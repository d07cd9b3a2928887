package org.tandem.proof;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What the log holds of one fact: which space it belongs to, and a commitment to its salt and payload. The payload
 * itself is not in the log, so that it can be shown to some and be redacted.
 *
 * <p>Leaf data, 49 bytes, every part of fixed length, so that no two facts share one encoding:
 *
 * <pre>
 * byte  0       format version, 1
 * bytes 1..16   UUID of the space, most significant byte first (RFC 9562)
 * bytes 17..48  commitment = SHA-256(32 bytes of salt || the exact bytes of the payload)
 * </pre>
 *
 * The leaf hash is SHA-256(0x00 || leaf data), RFC 6962, section 2.1.
 */
public record Leaf(UUID space, Hash commitment) {
    public static final byte FORMAT = 1;
    public static final int BYTES = 1 + 16 + Hash.BYTES;

    /** @param salt 32 bytes; @param payload any bytes, none included */
    public static Leaf of(UUID space, byte[] salt, byte[] payload) {
        return new Leaf(space, Sha256.of(Salt.of(salt).bytes(), payload));
    }

    /** The leaf data of a fact, as the tiles publish it. */
    public static byte[] data(UUID space, byte[] salt, byte[] payload) {
        return of(space, salt, payload).data();
    }

    /** @throws MalformedException unless {@code data} is 49 bytes of format 1 */
    public static Leaf parse(byte[] data) {
        if (data.length != BYTES || data[0] != FORMAT) {
            throw new MalformedException("Leaf data has 49 bytes of format 1, not %d bytes of format %d."
                    .formatted(data.length, data.length == 0 ? 0 : data[0]));
        }
        ByteBuffer bytes = ByteBuffer.wrap(data, 1, 16);
        return new Leaf(new UUID(bytes.getLong(), bytes.getLong()), Hash.of(data, 17, Hash.BYTES));
    }

    public byte[] data() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .put(commitment.raw())
                .array();
    }

    public Hash hash() {
        return Merkle.leafHash(data());
    }
}
