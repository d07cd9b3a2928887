package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tandem.proof.Tries.tries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class MerkleTest {
    @Test
    void theRootsAreThoseOfTheReferenceTree() {
        // The eight leaves of the reference tests of RFC 6962 logs; roots from transparency-dev/merkle's vectors.
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        tree.add(new byte[0]);
        assertThat(tree.root()).hasToString("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        for (String hex : List.of(
                "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            tree.add(java.util.HexFormat.of().parseHex(hex));
        }
        assertThat(tree.root()).hasToString("XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");
    }

    @Test
    void theRootIsTheRecursiveDefinition() {
        tries(200, draw -> {
            int size = draw.between(0, 300);
            List<byte[]> leaves = leaves(size);
            assertThat(MerkleTree.of(leaves).root()).isEqualTo(byDefinition(leaves));
        });
    }

    @Test
    void appendingInAnyPortionsGivesTheSameTreeAndTheSameStoredNodes() {
        tries(200, draw -> {
            List<Integer> portions = draw.list(0, 12, each -> each.between(0, 40));
            Map<Node, Hash> store = new HashMap<>();
            Nodes nodes = places -> store;
            MerkleTree tree = new MerkleTree();
            long size = 0;
            for (int portion : portions) {
                List<Hash> hashes =
                        leaves(portion).stream().map(Merkle::leafHash).toList();
                Frontier.Growth growth = Frontier.of(nodes, size).append(hashes);
                store.putAll(growth.stored());
                size = growth.frontier().size();
                leaves(portion).forEach(tree::add);
                assertThat(growth.frontier().root()).isEqualTo(tree.root());
            }
            assertThat(tree.read(store.keySet())).isEqualTo(store);
            assertThat(store).hasSize((int) (2 * size - Long.bitCount(size)));
        });
    }

    @Test
    void everyLeafIsProvedAtItsPlaceOnly() {
        tries(300, draw -> {
            int size = draw.between(1, 200);
            int random = draw.anyInt();
            MerkleTree tree = MerkleTree.of(leaves(size));
            int index = Math.floorMod(random, size);
            Hash leaf = Merkle.leafHash(leaves(size).get(index));
            List<Hash> proof = Merkle.inclusionProof(tree, index, size);

            for (int place = 0; place < size; place++) {
                assertThat(Merkle.includes(tree.head(), place, leaf, proof)).isEqualTo(place == index);
            }
        });
    }

    @Test
    void everyEarlierStateIsProvedToBeAPrefix() {
        tries(300, draw -> {
            int size = draw.between(1, 200);
            int random = draw.anyInt();
            MerkleTree tree = MerkleTree.of(leaves(size));
            int from = 1 + Math.floorMod(random, size);
            TreeHead earlier = MerkleTree.of(leaves(from)).head();
            List<Hash> proof = Merkle.consistencyProof(tree, from, size);

            assertThat(Merkle.consistent(earlier, tree.head(), proof)).isTrue();
            assertThat(Merkle.consistent(new TreeHead(from, Merkle.leafHash(new byte[] {1})), tree.head(), proof))
                    .isFalse();
        });
    }

    @Test
    void everyValidSubtreeIsProved() {
        tries(300, draw -> {
            int size = draw.between(1, 150);
            int one = draw.anyInt();
            int two = draw.anyInt();
            MerkleTree tree = MerkleTree.of(leaves(size));
            int start = Math.floorMod(one, size);
            Subtree subtree = new Subtree(start, start + 1 + Math.floorMod(two, size - start));
            if (!subtree.isValid()) {
                return;
            }
            Hash root = MerkleTree.of(leaves(size).subList(start, (int) subtree.end()))
                    .root();
            List<Hash> proof = Merkle.subtreeProof(tree, subtree, size);

            assertThat(Merkle.consistentSubtree(subtree, root, tree.head(), proof))
                    .isTrue();
        });
    }

    @Test
    void aProofBeyondTheLogIsRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merkle.inclusionProof(new MerkleTree(), 3, 3))
                .withMessageContaining("from 3 to 4 in a log of 3. Maybe");
    }

    @Test
    void aStoreThatLacksANodeIsNamed() {
        Nodes empty = places -> Map.of();
        Assertions.assertThatExceptionOfType(MissingNodeException.class)
                .isThrownBy(() -> Frontier.of(empty, 6))
                .withMessageContaining("level 2, index 0");
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add("leaf %d".formatted(i).getBytes(StandardCharsets.UTF_8));
        }
        return leaves;
    }

    /** RFC 6962, section 2.1, word for word. */
    private static Hash byDefinition(List<byte[]> leaves) {
        int size = leaves.size();
        if (size <= 1) {
            return size == 0 ? Merkle.EMPTY : Merkle.leafHash(leaves.getFirst());
        }
        int middle = Integer.highestOneBit(size - 1);
        return Merkle.nodeHash(byDefinition(leaves.subList(0, middle)), byDefinition(leaves.subList(middle, size)));
    }
}
