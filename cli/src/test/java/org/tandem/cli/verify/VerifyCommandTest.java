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
import org.tandem.proof.RedactedReceipt;
import org.tandem.proof.Salt;
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
    void aKeyThatWasRenewedIsNamedWithItsStates() throws IOException {
        Ran ran = run(receipt("{}"), "--key", file(key + " space=%s until=3".formatted(SPACE)));
        assertThat(ran.out).contains(log.verifier().key() + ", the key of the log for its states of 0 to 3 records");

        Ran rolledBack = run(receipt("{}"), "--key", file(key + " until=2"));
        assertThat(rolledBack.code).isOne();
        assertThat(rolledBack.out).startsWith("NOT PROVED: key-out-of-time").contains("Maybe it was given up before");
    }

    private String file(String line) throws IOException {
        return Files.writeString(folder.resolve("keys"), line + "\n").toString();
    }

    @Test
    void aRedactedRecordIsProvedWithoutItsWords() throws IOException {
        Entry gone = new Entry(SPACE, Salt.random(random), "{\"data\":\"Call 555 7\"}");
        Entry redaction = new Entry(
                SPACE,
                Salt.random(random),
                "{\"type\":\"Redacted\",\"at\":\"2026-11-22T10:30:00Z\",\"person\":\"eva\",\"party\":\"acme\",\"data\":{\"reason\":\"It names a person.\",\"leaf\":\"%s\"}}"
                        .formatted(gone.leaf().hash()));
        MerkleTree tree =
                MerkleTree.of(List.of(gone.leaf().data(), redaction.leaf().data()));
        SignedNote note = new Checkpoint(new Origin("tandem.example", SPACE, 1).toString(), 2, tree.root()).sign(log);
        RedactedReceipt receipt = new RedactedReceipt(
                SPACE,
                gone.leaf(),
                new Place(0, Merkle.inclusionProof(tree, 0, 2), note),
                Receipt.of(redaction, new Place(1, Merkle.inclusionProof(tree, 1, 2), note)));

        Ran ran = run(receipt.toJson(), "--key", key);

        assertThat(ran.code).isZero();
        assertThat(ran.out)
                .startsWith("PROVED, WITHOUT ITS WORDS")
                .contains(
                        "person eva of party acme",
                        "why  It names a person.",
                        "leaf hash " + gone.leaf().hash())
                .contains("This does not show:", "What the words were")
                .doesNotContain("Call 555");
    }

    @Test
    void aTimeStampTellsTheTimeToWhoTrustsItsAuthority() throws IOException {
        Path stamped = Path.of("src/test/resources/stamped");
        String receipt = Files.readString(stamped.resolve("receipt.json"));
        String logKey = stamped.resolve("log.pub").toString();

        Ran trusting = run(
                receipt, "--key", logKey, "--tsa", stamped.resolve("root.pem").toString());
        assertThat(trusting.out)
                .startsWith("PROVED")
                .contains("tsa.example stated that this state of the log was there at 2026-11-22T09:34:52Z (CN=Stamps)")
                .contains("only that it was there at the time of the stamp");

        Ran without = run(receipt, "--key", logKey);
        assertThat(without.code).isZero();
        assertThat(without.out).contains("tsa.example: not looked at").contains("no witness that you know has signed");
    }

    @Test
    void aTimeStampOfAnotherTextIsNamed() throws IOException {
        Path stamped = Path.of("src/test/resources/stamped");
        String theirs = Receipt.parse(Files.readString(stamped.resolve("receipt.json")))
                .place()
                .checkpoint()
                .signatures()
                .getLast()
                .toString();
        Ran ran = run(receipt("{}").replace("\\n\"", "\\n" + theirs + "\\n\""), "--key", key);

        assertThat(ran.code).isOne();
        assertThat(ran.out).startsWith("NOT PROVED: time-stamp-wrong").contains("It is a time stamp of another text");
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
