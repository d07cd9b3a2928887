package org.tandem.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.proof.MalformedException;
import org.tandem.proof.StrictJson;
import tools.jackson.databind.JsonNode;

/** Shamir's scheme and its wire form, by vectors that another program made (sealing/make_vectors.py). */
class ShamirTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonNode FILE = file();

    private static JsonNode file() {
        try {
            return StrictJson.MAPPER.readTree(
                    Files.readString(Path.of("src/test/resources/sealing/shamir-vectors.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> vectors() {
        return FILE.get("vectors").valueStream();
    }

    static Stream<String> malformed() {
        return FILE.get("malformed").valueStream().map(JsonNode::stringValue);
    }

    private static List<Share> shares(JsonNode vector) {
        return vector.get("shares")
                .valueStream()
                .map(share -> Share.parse(share.get("wire").stringValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theSharesAreTheirs(JsonNode vector) {
        int k = vector.get("k").intValue();
        int n = vector.get("n").intValue();
        byte[] secret = HEX.parseHex(vector.get("secret").stringValue());
        List<byte[]> values =
                Shamir.split(secret, k, n, given(vector.get("chance").stringValue()));
        List<Share> made = IntStream.rangeClosed(1, n)
                .mapToObj(x -> new Share(k, n, x, vector.get("label").stringValue(), values.get(x - 1)))
                .toList();
        assertThat(made.stream().map(Share::reveal))
                .isEqualTo(shares(vector).stream().map(Share::reveal).toList());
        assertThat(made.stream().map(share -> HEX.formatHex(share.hash().bytes())))
                .isEqualTo(vector.get("shares")
                        .valueStream()
                        .map(share -> share.get("sha256").stringValue())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anyKGiveTheSecretInAnyOrder(JsonNode vector) {
        List<Share> shares = new ArrayList<>(shares(vector));
        Random random = new Random(7);
        for (int turn = 0; turn < 20; turn++) {
            java.util.Collections.shuffle(shares, random);
            var some = shares.subList(0, vector.get("k").intValue());
            assertThat(HEX.formatHex(Shamir.at(0, some)))
                    .isEqualTo(vector.get("secret").stringValue());
        }
    }

    /** Shares that followed from the secret alone would give it away. */
    @Test
    void theSameSecretNeverGivesTheSameShares() {
        byte[] secret = new byte[16];
        RandomGenerator chance = new java.security.SecureRandom();
        var once = Shamir.split(secret, 2, 3, chance);
        var again = Shamir.split(secret, 2, 3, chance);
        for (int i = 0; i < 3; i++) {
            assertThat(once.get(i)).isNotEqualTo(again.get(i)).isNotEqualTo(secret);
        }
    }

    /** Of each secret, the shares of one fewer take every value just once over all coefficients: they tell nothing of it. */
    @ParameterizedTest(name = "k = {0}")
    @ValueSource(ints = {2, 3})
    void oneShareLessLeavesEverySecretPossible(int k) {
        int ways = 1 << 8 * (k - 1);
        for (int secret : new int[] {0, 0x53}) {
            BitSet seen = new BitSet(ways);
            for (int chance = 0; chance < ways; chance++) {
                String coefficients = HEX.toHexDigits(chance).substring(8 - 2 * (k - 1));
                List<byte[]> shares = Shamir.split(new byte[] {(byte) secret}, k, k, given(coefficients));
                seen.set(shares.subList(0, k - 1).stream()
                        .mapToInt(share -> share[0] & 0xff)
                        .reduce(0, (known, one) -> known << 8 | one));
            }
            assertThat(seen.cardinality()).isEqualTo(ways);
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoShareIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> Share.parse(text))
                .isInstanceOf(MalformedException.class)
                .hasMessageNotContaining(text.length() < 60 ? "\0" : text.substring(text.length() - 20));
    }

    @Test
    void theFieldIsThatOfAes() {
        assertThat(Gf256.times(0x57, 0x83)).as("FIPS 197, section 4.2").isEqualTo(0xc1);
        assertThat(Gf256.times(0x57, 0x13)).as("FIPS 197, section 4.2.1").isEqualTo(0xfe);
        assertThat(IntStream.range(1, 256)).allMatch(a -> Gf256.times(a, Gf256.inverse(a)) == 1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Shamir.split(new byte[32], 1, 3, new Random())).hasMessageContaining("1 of 3");
        assertThatThrownBy(() -> Shamir.split(new byte[32], 4, 3, new Random())).hasMessageContaining("4 of 3");
        assertThatThrownBy(() -> Shamir.split(new byte[32], 2, 256, new Random()))
                .hasMessageContaining("2 of 256");
    }

    private static RandomGenerator given(String hex) {
        return new Random() {
            private static final long serialVersionUID = 1L;
            private int at;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(HEX.parseHex(hex), at, bytes, 0, bytes.length);
                at += bytes.length;
            }
        };
    }
}
