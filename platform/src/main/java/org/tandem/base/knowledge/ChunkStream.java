package org.tandem.base.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;

/** Content that is read chunk by chunk and must have the promised hash in the end. */
final class ChunkStream extends InputStream {

    private final StoredFile file;
    private final IntFunction<Optional<byte[]>> chunks;
    private final MessageDigest digest = Files.sha256();
    private byte[] chunk = new byte[0];
    private int at;
    private int next;
    private Optional<byte[]> ahead = Optional.empty();

    ChunkStream(StoredFile file, IntFunction<Optional<byte[]>> chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == chunk.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, count);
        at += count;
        return count;
    }

    /** Reads one chunk ahead, so that the last one is handed out only when the whole has its hash. */
    private boolean advance() throws IOException {
        var current = next == 0 ? chunks.apply(next++) : ahead;
        if (current.isEmpty()) {
            if (next == 1) {
                verify();
                next++;
            }
            return false;
        }
        chunk = current.get();
        at = 0;
        digest.update(chunk);
        ahead = chunks.apply(next++);
        if (ahead.isEmpty()) {
            verify();
        }
        return true;
    }

    private void verify() throws IOException {
        var hash = HexFormat.of().formatHex(digest.digest());
        if (!hash.equals(file.hash())) {
            throw new IOException(
                    "The content of the file %s has the hash %s, but its record says %s: it was altered in the store."
                            .formatted(file.id(), hash, file.hash()));
        }
    }
}
