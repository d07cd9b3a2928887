package org.tandem.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cli.Console;
import org.tandem.cli.Main;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Entry;
import org.tandem.proof.KeyKind;
import org.tandem.proof.Merkle;
import org.tandem.proof.MerkleTree;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Origin;
import org.tandem.proof.Place;
import org.tandem.proof.Receipt;
import org.tandem.proof.SignedNote;

/** {@code ./tandem verify} as a person uses it. [C16, E9] */
class VerifyCommandTest {
    private static final UUID SPACE = UUID.fromString("0199c1de-7a00-7000-8000-00000000000a");
    private final SecureRandom random = new SecureRandom();
    private final NoteSigner log = NoteSigner.generate("tandem.example", KeyKind.LOG, random);
    private final NoteSigner witness = NoteSigner.generate("partner.example", KeyKind.WITNESS, random);
    private final String key = log.verifier().toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProvedReceiptSaysWhatItShowsAndWhatNot() throws IOException {
        Ran ran = run(receipt("{\"fact\":\"AgreementSigned\"}"), "--key", key);

        assertThat(ran.code).isZero();
        assertThat(ran.out)
                .startsWith("PROVED")
                .contains("{\"fact\":\"AgreementSigned\"}", "record is number 2 of the 3", "This does not show:")
                .contains("That what the record says is true", "everybody is shown the same log")
                .contains("gave no such key:", witness.verifier().key().toString());
    }

    @Test
    void aKnownWitnessIsNamedWithItsTime() throws IOException {
        Ran ran = run(receipt("{}"), "--key", key, "--key", witness.verifier().toString());

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("partner.example", "a witness, who saw it at 2026-11-22T10:30:00Z");
        assertThat(ran.out).doesNotContain("gave no such key");
    }

    @Test
    void aKeyMayBeInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.txt"), "# our host\n\n" + key + "\n");
        assertThat(run(receipt("{}"), "--key", file.toString()).code).isZero();
    }

    @Test
    void anAlteredReceiptNamesTheFailure() throws IOException {
        Ran ran = run(receipt("{\"amount\":100}").replace(":100}", ":900}"), "--key", key);

        assertThat(ran.code).isOne();
        assertThat(ran.out).startsWith("NOT PROVED: payload-altered").contains("The text of the record was altered");
    }

    @Test
    void anotherKeyProvesNothing() throws IOException {
        String other = NoteSigner.generate("tandem.example", KeyKind.LOG, random)
                .verifier()
                .toString();
        Ran ran = run(receipt("{}"), "--key", other);
        assertThat(ran.code).isOne();
        assertThat(ran.out).startsWith("NOT PROVED: unknown-key");
    }

    @Test
    void aRecordCannotSteerTheTerminal() throws IOException {
        Ran ran = run(receipt("a\u001b[2Jb\u202ec"), "--key", key);
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("a\\u{1b}[2Jb\\u{202e}c").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void wrongUseIsToldApart() throws IOException {
        String receipt = receipt("{}");
        assertThat(run(receipt).code).isEqualTo(2);
        assertThat(run(receipt).err).contains("--key");
        assertThat(run(receipt, "--key", "nonsense").code).isEqualTo(2);
        assertThat(run(receipt, "--key", "nonsense").err).contains("Maybe it is a file name");
        assertThat(ran("verify", "--key", key).err).contains("either a receipt or a kit");
        assertThat(ran("verify", folder.resolve("none.json").toString(), "--key", key).err)
                .contains("There is no file");
    }

    private String receipt(String payload) {
        MerkleTree tree = new MerkleTree();
        Entry entry = Entry.of(SPACE, new byte[32], payload.getBytes(StandardCharsets.UTF_8));
        tree.add(new byte[] {1});
        tree.add(entry.leaf().data());
        tree.add(new byte[] {3});
        Checkpoint checkpoint = new Checkpoint(new Origin("tandem.example", SPACE, 1).toString(), 3, tree.root());
        SignedNote note =
                checkpoint.sign(log).with(witness.cosign(checkpoint.text(), Instant.parse("2026-11-22T10:30:00Z")));
        return Receipt.of(entry, new Place(1, Merkle.inclusionProof(tree, 1, 3), note))
                .toJson();
    }

    private Ran run(String receipt, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt);
        List<String> args = new java.util.ArrayList<>(List.of("verify", file.toString()));
        args.addAll(List.of(options));
        return ran(args.toArray(String[]::new));
    }

    private static Ran ran(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Console.of(new ByteArrayInputStream(new byte[0]), out, err), args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Ran(int code, String out, String err) {}
}
