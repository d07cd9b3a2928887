package org.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.tandem.proof.Nodes;
import org.tandem.proof.Tile;
import org.tandem.proof.TileNodes;

/** A log's tiles as files in a folder, as an exit kit holds them and a mirror serves them; deleted on close. */
record TileFolder(Path folder, long size) implements AutoCloseable {

    static TileFolder of(Nodes nodes, long size) {
        try {
            TileFolder tiles = new TileFolder(Files.createTempDirectory("tiles"), size);
            for (Tile tile : Tile.of(size)) {
                Path file = tiles.folder.resolve(tile.path());
                Files.createDirectories(file.getParent());
                Files.write(file, tile.read(nodes));
            }
            return tiles;
        } catch (IOException e) {
            throw new UncheckedIOException("The tiles cannot be written. Maybe the disk is full.", e);
        }
    }

    /** Reads from the files at each question; nothing is kept in between but by the operating system. */
    Nodes nodes() {
        return new TileNodes(size, path -> Optional.of(bytes(folder.resolve(path))));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(TileFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
