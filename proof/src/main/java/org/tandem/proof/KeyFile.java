package org.tandem.proof;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A private key on disk, one line, readable by its owner only. Where the file system knows no such rights (Windows), the
 * directory has to protect it.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /** Writes a new file; an existing one is never overwritten ({@link java.nio.file.FileAlreadyExistsException}). */
    public static void write(Path file, NoteSigner signer) throws IOException {
        write(file, Utf8.bytes(signer.privateKey() + "\n"));
    }

    /** As {@link #write(Path, NoteSigner)}, for any other secret. */
    public static void write(Path file, byte[] secret) throws IOException {
        FileAttribute<?>[] rights = posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
            channel.write(java.nio.ByteBuffer.wrap(secret));
        }
    }

    /**
     * Reads a key.
     *
     * @throws MalformedException when the file holds no private key
     * @throws IllegalStateException when others than the owner may read it
     */
    public static NoteSigner read(Path file) throws IOException {
        if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    "The private key %s can be read by others than its owner. Maybe chmod 600 %s, and renew the key."
                            .formatted(file, file));
        }
        return NoteSigner.parse(Files.readString(file));
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
