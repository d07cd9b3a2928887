package org.tandem.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file of up to 256 neighbouring hashes of one tree level that is a multiple of 8, as C2SP tlog-tiles publishes a log:
 * public tools and mirrors read these. Level 0 also names the entry bundle over the same leaves.
 *
 * @param level of the tile: the tree's level divided by 8
 * @param index within the level
 * @param width 256 for a full tile, 1 to 255 for the last one of a level
 */
public record Tile(int level, long index, int width) {
    public static final int WIDTH = 256;
    private static final int HEIGHT = 8;

    public Tile {
        if (level < 0 || level > 7 || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("There is no tile %d/%d of width %d: levels 0 to 7, widths 1 to 256."
                    .formatted(level, index, width));
        }
    }

    /** Every tile of a log of {@code size} leaves, lowest level first. */
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; size >> (HEIGHT * level) > 0; level++) {
            long hashes = size >> (HEIGHT * level);
            for (long index = 0; index * WIDTH < hashes; index++) {
                tiles.add(new Tile(level, index, (int) Math.min(WIDTH, hashes - index * WIDTH)));
            }
        }
        return tiles;
    }

    /** The tile of a log of {@code size} leaves in which the hash of {@code node} stands or can be computed. */
    static Tile holding(Node node, long size) {
        int level = node.level() / HEIGHT;
        long index = (node.index() << (node.level() % HEIGHT)) / WIDTH;
        long hashes = size >> (HEIGHT * level);
        return new Tile(level, index, (int) Math.min(WIDTH, hashes - index * WIDTH));
    }

    /** {@code tile/1/x001/x234/067.p/17}. */
    public String path() {
        return "tile/%d/%s".formatted(level, place());
    }

    /** The path of the entry bundle over the leaves of this tile of level 0. */
    public String entriesPath() {
        return "tile/entries/" + place();
    }

    private String place() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == WIDTH ? path.toString() : path + ".p/" + width;
    }

    /** The complete subtrees whose hashes this tile holds, in order. */
    public List<Node> nodes() {
        return IntStream.range(0, width)
                .mapToObj(i -> new Node(HEIGHT * level, index * WIDTH + i))
                .toList();
    }

    /** The tile's bytes: 32 for each hash. */
    public byte[] read(Nodes nodes) {
        ByteBuffer bytes = ByteBuffer.allocate(width * Hash.BYTES);
        Merkle.hashes(nodes, nodes()).forEach(hash -> bytes.put(hash.raw()));
        return bytes.array();
    }

    /** The hash of {@code node}, one of this tile or up to seven levels above, from the tile's bytes. */
    Hash hash(Node node, byte[] bytes) {
        if (bytes.length != width * Hash.BYTES) {
            throw new MalformedException("The tile %s has %d bytes, not %d. Maybe it was cut."
                    .formatted(path(), bytes.length, width * Hash.BYTES));
        }
        int below = 1 << (node.level() - HEIGHT * level);
        int first = (int) (node.index() * below - index * WIDTH);
        MerkleTree tree = new MerkleTree();
        for (int i = first; i < first + below; i++) {
            tree.addHash(Hash.of(bytes, i * Hash.BYTES, Hash.BYTES));
        }
        return tree.root();
    }
}
