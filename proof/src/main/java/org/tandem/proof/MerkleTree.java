package org.tandem.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole tree in memory, for verification of kits, audits, tests: 64 bytes a leaf, up to 2^25 leaves. Appends only.
 * Serves one thread.
 */
public final class MerkleTree implements Nodes {
    private static final long LIMIT = 1L << 25;

    private final Sha256 sha = new Sha256();
    private final List<byte[]> levels = new ArrayList<>(List.of(new byte[64 * Hash.BYTES]));
    private long size;

    public static MerkleTree of(Iterable<byte[]> leafData) {
        MerkleTree tree = new MerkleTree();
        leafData.forEach(tree::add);
        return tree;
    }

    /** Appends a leaf by its data, which is hashed. */
    public void add(byte[] leafData) {
        byte[] leaves = room(0, size);
        sha.leafInto(leafData, leaves, offset(size));
        complete();
    }

    /** Appends a leaf by its leaf hash. */
    public void addHash(Hash leafHash) {
        System.arraycopy(leafHash.raw(), 0, room(0, size), offset(size), Hash.BYTES);
        complete();
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Merkle.root(this, size);
    }

    public TreeHead head() {
        return new TreeHead(size, root());
    }

    @Override
    public Map<Node, Hash> read(Collection<Node> places) {
        Map<Node, Hash> found = new HashMap<>();
        for (Node place : places) {
            if (place.end() <= size) {
                byte[] level = levels.get(place.level());
                found.put(place, Hash.of(level, offset(place.index()), Hash.BYTES));
            }
        }
        return found;
    }

    /** Hashes every pair that the leaf just written has completed. */
    private void complete() {
        long index = size++;
        for (int level = 0; ((index >> level) & 1) == 1; level++) {
            long parent = index >> (level + 1);
            byte[] target = room(level + 1, parent);
            sha.nodeInto(levels.get(level), offset(2 * parent), target, offset(parent));
        }
    }

    private byte[] room(int level, long index) {
        if (index >= LIMIT) {
            throw new IllegalStateException(
                    "A tree in memory holds %d leaves. Maybe read a log of this size from tiles.".formatted(LIMIT));
        }
        if (level == levels.size()) {
            levels.add(new byte[64 * Hash.BYTES]);
        }
        byte[] bytes = levels.get(level);
        if (offset(index) == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            levels.set(level, bytes);
        }
        return bytes;
    }

    private static int offset(long index) {
        return Math.toIntExact(index * Hash.BYTES);
    }
}
