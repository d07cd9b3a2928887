package org.tandem.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The entries of one tile of level 0, as C2SP tlog-tiles publishes them: each with its length in two bytes in front. */
public final class EntryBundle {
    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /** @param entries leaf data, each of at most 65,535 bytes */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "An entry of %d bytes does not fit a bundle (at most %d).".formatted(entry.length, LONGEST));
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** @throws MalformedException when the last entry is cut */
    public static List<byte[]> read(byte[] bundle) {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new MalformedException(
                        "The bundle ends within its entry %d. Maybe the file was cut.".formatted(entries.size()));
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
