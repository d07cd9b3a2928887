package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID SPACE = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final byte[] SALT = HexFormat.of().parseHex("ab".repeat(32));
    private static final byte[] PAYLOAD = "{\"fact\":\"signed\"}".getBytes(StandardCharsets.UTF_8);

    /** Python: hashlib.sha256(bytes.fromhex('ab' * 32) + b'{"fact":"signed"}').hexdigest() */
    private static final String COMMITMENT = "9051631ee332f5680ee24aff01fb5b54cb34329949c39e148c28a87606284df9";

    /** Python: hashlib.sha256(bytes.fromhex('0001' + space + commitment)).hexdigest() */
    private static final String LEAF_HASH = "5763e006b77d4b07be752f98091fa06db02cac99977f226207b1371e359e56c6";

    @Test
    void theBytesAreThoseThatTheDocumentWritesDown() {
        byte[] data = Leaf.data(SPACE, SALT, PAYLOAD);
        assertThat(HexFormat.of().formatHex(data)).isEqualTo("01" + "00112233445566778899aabbccddeeff" + COMMITMENT);
        assertThat(HexFormat.of().formatHex(Leaf.parse(data).hash().bytes())).isEqualTo(LEAF_HASH);
    }

    @Test
    void otherFormatsAndLengthsAreRefused() {
        byte[] data = Leaf.data(SPACE, SALT, PAYLOAD);
        data[0] = 2;
        refused(() -> Leaf.parse(data), "49 bytes of format 2");
        refused(() -> Leaf.parse(new byte[0]), "0 bytes");
        refused(() -> Leaf.data(SPACE, new byte[31], PAYLOAD), "32 bytes, not 31");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(call).withMessageContaining(reason);
    }
}
