package org.tandem.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The hashes of a log of {@code size} leaves, read from its tiles. Not trusted: what comes of it is compared with a
 * checkpoint.
 *
 * @param files the bytes at a tile's path, nothing when there is no such file
 */
public record TileNodes(long size, Function<String, Optional<byte[]>> files) implements Nodes {
    @Override
    public Map<Node, Hash> read(Collection<Node> places) {
        Map<Tile, Optional<byte[]>> read = new HashMap<>();
        Map<Node, Hash> found = new HashMap<>();
        for (Node node : places) {
            if (node.end() <= size) {
                Tile tile = Tile.holding(node, size);
                read.computeIfAbsent(tile, one -> files.apply(one.path()))
                        .ifPresent(bytes -> found.put(node, tile.hash(node, bytes)));
            }
        }
        return found;
    }
}
