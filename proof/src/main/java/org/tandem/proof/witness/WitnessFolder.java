package org.tandem.proof.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.tandem.proof.Origin;
import org.tandem.proof.Sha256;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Utf8;

/** A witness's memory as one file a space, replaced as a whole and on disk before {@link #keep} returns. */
public final class WitnessFolder implements WitnessMemory {
    private final Path folder;

    public WitnessFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<SignedNote> newest(Origin log) {
        try {
            Path file = file(log);
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(Origin log, SignedNote checkpoint) {
        Path file = file(log);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(Utf8.bytes(checkpoint.toString()));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The co-signed state could not be kept, so it is not signed.", e);
        }
    }

    private Path file(Origin log) {
        return folder.resolve(HexFormat.of()
                        .formatHex(Sha256.of(Utf8.bytes(log.anyEpoch())).bytes(), 0, 16) + ".checkpoint");
    }
}
