package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** c2sp.org/tlog-tiles. */
class TileTest {
    /** The index of the specification's example, the others by its rules. */
    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "0, 999, 1, tile/0/999.p/1",
        "3, 1000, 255, tile/3/x001/000.p/255",
    })
    void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void bundlesStandBesideTheTilesOfLevelZero() {
        assertThat(new Tile(0, 1234067, 8).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/8");
    }

    @Test
    void aTreeOf70000IsMadeOfTheTilesThatTheSpecificationCounts() {
        List<Tile> tiles = Tile.of(70_000);
        assertThat(tiles.stream().filter(tile -> tile.equals(new Tile(0, tile.index(), 256))))
                .hasSize(273);
        assertThat(tiles.subList(273, tiles.size()))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 70_000})
    void rootsAndProofsFromTilesAreThoseOfTheTree(int size) {
        MerkleTree tree = MerkleTree.of(IntStream.range(0, size)
                .mapToObj(i -> new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)})
                .toList());
        Map<String, byte[]> files = new HashMap<>();
        Tile.of(size).forEach(tile -> files.put(tile.path(), tile.read(tree)));
        TileNodes nodes = new TileNodes(size, path -> Optional.ofNullable(files.get(path)));

        assertThat(Merkle.root(nodes, size)).isEqualTo(tree.root());
        LongStream.of(0, size / 3, size - 1)
                .forEach(index -> assertThat(Merkle.inclusionProof(nodes, index, size))
                        .isEqualTo(Merkle.inclusionProof(tree, index, size)));
    }

    @Test
    void bundlesAreReadAsTheyWereWritten() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {7}, new byte[65_535]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(bundle).startsWith(0, 0, 0, 1, 7, 0xff, 0xff);
        assertThat(EntryBundle.read(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> EntryBundle.read(new byte[] {0, 1, 7, 0}))
                .withMessageContaining("entry 1");
    }
}
