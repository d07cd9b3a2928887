package org.tandem.proof.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandem.proof.Sha256;

/** The age vectors of C2SP/CCTV, all but those of the hybrid keys, which envelopes do not use. */
class AgeVectorTest {

    static Stream<Path> vectors() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/age-cctv"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isOpenedOrRefusedAsItsHeadSays(Path file) throws IOException {
        Vector vector = Vector.read(Files.readAllBytes(file));
        if (vector.all("expect").equals(List.of("success"))) {
            assertThat(vector.opened())
                    .extracting(Vector::hash)
                    .containsExactly(vector.all("payload").getFirst());
        } else {
            assertThat(vector.opened()).isEmpty();
            vector.attempts()
                    .forEach(attempt -> assertThatThrownBy(attempt::open)
                            .isInstanceOf(UnsealException.class)
                            .hasNoCause());
        }
    }

    private interface Attempt {
        byte[] open();
    }

    private record Vector(List<String> head, byte[] body) {
        static Vector read(byte[] bytes) throws IOException {
            int at = 0;
            List<String> head = new ArrayList<>();
            for (int end = end(bytes, at); end > at; end = end(bytes, at)) {
                head.add(new String(bytes, at, end - at, StandardCharsets.UTF_8));
                at = end + 1;
            }
            byte[] body = Arrays.copyOfRange(bytes, at + 1, bytes.length);
            return new Vector(head, head.contains("compressed: zlib") ? inflated(body) : body);
        }

        private static int end(byte[] bytes, int from) {
            int end = from;
            while (bytes[end] != '\n') {
                end++;
            }
            return end;
        }

        private static byte[] inflated(byte[] body) throws IOException {
            try (var inflater = new InflaterInputStream(new ByteArrayInputStream(body))) {
                return inflater.readAllBytes();
            }
        }

        List<String> all(String key) {
            return head.stream()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }

        List<Attempt> attempts() {
            List<Attempt> attempts = new ArrayList<>();
            all("identity").forEach(key -> attempts.add(() -> Age.decrypt(body, AgeIdentity.parse(key))));
            all("passphrase")
                    .forEach(words -> attempts.add(() -> Age.unlock(body, words.getBytes(StandardCharsets.UTF_8))));
            return attempts;
        }

        List<byte[]> opened() {
            List<byte[]> opened = new ArrayList<>();
            for (Attempt attempt : attempts()) {
                try {
                    opened.add(attempt.open());
                } catch (UnsealException refused) {
                    assertThat(refused).hasNoCause();
                }
            }
            return opened;
        }

        static String hash(byte[] plain) {
            return HexFormat.of().formatHex(Sha256.of(plain).bytes());
        }
    }
}
