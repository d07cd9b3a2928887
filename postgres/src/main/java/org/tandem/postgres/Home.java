package org.tandem.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder of one server: {@code data/} is PostgreSQL's, beside it our {@code password}, {@code port} and {@code lock}.
 * While it is held, no other program can use it.
 */
final class Home implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Home lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!acquired(channel)) {
            channel.close();
            throw new IllegalStateException(
                    "Another running Tandem uses the data in %s. Maybe stop it, or choose another folder."
                            .formatted(folder));
        }
        return new Home(folder.toRealPath(), channel);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** The password, generated the first time. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }

    /** The remembered port if it is free, else a free one, remembered from now on. */
    int port() throws IOException {
        Path file = folder.resolve("port");
        if (Files.exists(file)) {
            int remembered = Integer.parseInt(Files.readString(file).strip());
            if (Cluster.isFree(remembered)) {
                return remembered;
            }
        }
        int port = anyFreePort();
        write(file, String.valueOf(port));
        return port;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean acquired(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProgram) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The file appears whole, so that a kill in between leaves no empty password behind. */
    private static void write(Path file, String text) throws IOException {
        Path work = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(work);
        Files.createFile(work);
        restrict(work, "rw-------");
        Files.writeString(work, text);
        Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
