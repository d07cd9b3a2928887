package org.tandem.cli.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.KitFiles;

/** An exit kit as an archive or unpacked. Reads within its root only, and follows no links out of it. */
final class KitOnDisk implements KitFiles, Closeable {
    private final Path root;
    private final @Nullable FileSystem archive;

    private KitOnDisk(Path root, @Nullable FileSystem archive) {
        this.root = root;
        this.archive = archive;
    }

    /** @throws IOException when there is neither a folder nor a zip file at {@code place} */
    static KitOnDisk open(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new KitOnDisk(place, null);
        }
        FileSystem archive = FileSystems.newFileSystem(place);
        return new KitOnDisk(archive.getPath("/"), archive);
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = root.resolve(path).normalize();
        try {
            boolean inside = file.startsWith(root.normalize()) && Files.isRegularFile(file);
            return inside && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> paths() {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
