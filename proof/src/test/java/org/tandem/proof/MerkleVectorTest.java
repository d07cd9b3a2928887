package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every vector of transparency-dev/merkle; see the README beside them. [C16, E9] */
class MerkleVectorTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> inclusionProofsAreAcceptedExactlyWhenTheyShould() {
        return vectors(
                "inclusion",
                98,
                json -> Merkle.includes(
                        new TreeHead(number(json, "treeSize"), hash(json, "root")),
                        number(json, "leafIdx"),
                        hash(json, "leafHash"),
                        proof(json)));
    }

    @TestFactory
    Stream<DynamicTest> consistencyProofsAreAcceptedExactlyWhenTheyShould() {
        return vectors(
                "consistency",
                98,
                json -> Merkle.consistent(
                        new TreeHead(number(json, "size1"), hash(json, "root1")),
                        new TreeHead(number(json, "size2"), hash(json, "root2")),
                        proof(json)));
    }

    @TestFactory
    Stream<DynamicTest> subtreeInclusionProofsAreAcceptedExactlyWhenTheyShould() {
        return vectors(
                "subtreeinclusion",
                204,
                json -> Merkle.includesInSubtree(
                        new Subtree(number(json, "start"), number(json, "end")),
                        hash(json, "root"),
                        number(json, "leafIdx"),
                        hash(json, "leafHash"),
                        proof(json)));
    }

    @TestFactory
    Stream<DynamicTest> subtreeConsistencyProofsAreAcceptedExactlyWhenTheyShould() {
        return vectors(
                "subtreeconsistency",
                118,
                json -> Merkle.consistentSubtree(
                        new Subtree(number(json, "start"), number(json, "end")),
                        hash(json, "root1"),
                        new TreeHead(number(json, "size"), hash(json, "root2")),
                        proof(json)));
    }

    @Test
    void aConsistencyProofFromSizeZeroIsRejectedEvenWithTheRightRoots() {
        TreeHead empty = new TreeHead(0, Merkle.EMPTY);

        assertThat(Merkle.consistent(empty, empty, List.of())).isFalse();
        assertThat(Merkle.consistent(empty, new TreeHead(1, Merkle.leafHash(new byte[0])), List.of()))
                .isFalse();
    }

    private static Stream<DynamicTest> vectors(String folder, int count, Predicate<JsonNode> verifies) {
        List<Path> files = files(folder);
        assertThat(files).hasSize(count);
        return files.stream()
                .map(file -> dynamicTest(
                        file.subpath(file.getNameCount() - 2, file.getNameCount())
                                .toString(),
                        () -> {
                            JsonNode json = JSON.readTree(file);
                            assertThat(accepts(json, verifies))
                                    .as(json.get("desc").stringValue())
                                    .isEqualTo(!json.get("wantErr").booleanValue());
                        }));
    }

    /** An empty text is no hash and is refused when it is read. */
    private static boolean accepts(JsonNode json, Predicate<JsonNode> verifies) {
        try {
            return verifies.test(json);
        } catch (MalformedException noHash) {
            return false;
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> walk = Files.walk(
                Path.of(Objects.requireNonNull(MerkleVectorTest.class.getResource("merkle-testdata/" + folder))
                        .toURI()))) {
            return walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The vectors of %s cannot be read.".formatted(folder), e);
        }
    }

    /** Sizes beyond 2^63 become negative, which no method accepts. */
    private static long number(JsonNode json, String field) {
        BigInteger value = json.get(field).bigIntegerValue();
        return value.longValue();
    }

    private static Hash hash(JsonNode json, String field) {
        return hash(json.get(field));
    }

    /** Some vectors hold texts of other lengths in the place of hashes: each gets its own hash as a stand-in. */
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Base64Text.bytes(base64.stringValue());
        return bytes.length == 0 || bytes.length == Hash.BYTES ? Hash.of(bytes) : Sha256.of(new byte[] {42}, bytes);
    }

    private static List<Hash> proof(JsonNode json) {
        JsonNode proof = json.get("proof");
        return proof.isNull()
                ? List.of()
                : proof.valueStream().map(MerkleVectorTest::hash).toList();
    }
}
