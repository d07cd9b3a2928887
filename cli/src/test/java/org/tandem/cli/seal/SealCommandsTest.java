package org.tandem.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cli.Shell;
import org.tandem.proof.seal.AgeRecipient;
import org.tandem.proof.seal.Box;

/** The whole life of an envelope on the command line, with files alone. */
class SealCommandsTest {
    @TempDir
    private Path here = Path.of("");

    @BeforeEach
    void keysAndBox() throws IOException {
        Files.writeString(file("words"), "correct horse battery\n");
        Files.writeString(file("offer.txt"), "48,000 EUR");
        List<Box.Keeper> keepers =
                Stream.of("ana", "ben", "chris").map(this::keeper).toList();
        Files.writeString(file("box.json"), new Box("box-7", 2, keepers).toJson());
    }

    private Box.Keeper keeper(String name) {
        Shell made = run("custodian", "key", at(name + ".key"), "--passphrase-file", at("words"));
        String key = made.out()
                .lines()
                .filter(line -> line.startsWith("Public key:"))
                .findFirst()
                .orElseThrow();
        return new Box.Keeper(name, "party of " + name, new AgeRecipient(key.replaceAll(".* ", "")));
    }

    private Shell release(String name) throws IOException {
        Shell released = run(
                "release", at("offer.txt.envelope.json"), "--key", at(name + ".key"), "--passphrase-file", at("words"));
        Files.writeString(file(name + ".share"), released.out());
        return released;
    }

    @Test
    void sealedReleasedByTwoAndOpened() throws IOException {
        Shell sealed = run("seal", at("offer.txt"), "--box", at("box.json"));
        assertThat(sealed.exit()).as(sealed.err()).isZero();
        assertThat(sealed.out()).contains("Any 2 of these 3").contains("ben, party of ben: fingerprint");
        assertThat(release("ana").out()).startsWith("tandem-share/1 2 3 1 ");
        assertThat(open("ana.share"))
                .startsWith("1 NOT OPEN: It takes 2 shares")
                .contains("Still missing: [2, 3]");
        release("chris");
        assertThat(open("ana.share", "chris.share")).startsWith("0 OPEN:").contains("\"offer.txt\"");
        assertThat(file("opened")).hasContent("48,000 EUR");
    }

    @Test
    void aKeyFileIsItsOwnersAloneAndSaysNothingWithoutThePassphrase() throws IOException {
        Files.writeString(file("other"), "another passphrase\n");
        run("seal", at("offer.txt"), "--box", at("box.json"));
        Shell refused =
                run("release", at("offer.txt.envelope.json"), "--key", at("ana.key"), "--passphrase-file", at("other"));
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("The passphrase does not open the file")
                .doesNotContain("another passphrase");
        assertThat(Files.getPosixFilePermissions(file("ana.key"))).hasSize(2);
    }

    @Test
    void aShortPassphraseIsRefused() throws IOException {
        Files.writeString(file("short"), "abc\n");
        assertThat(run("custodian", "key", at("x.key"), "--passphrase-file", at("short"))
                        .err())
                .contains("shorter than 10");
        assertThat(file("x.key")).doesNotExist();
    }

    /** The reference program opens what we lock, and we open what it locks. */
    @Test
    void theReferenceProgramOpensTheFiles() throws IOException, InterruptedException {
        assumeThat("The program age is not on this machine (Debian: apt-get install age).", ageIsThere());
        assertThat(age("age-keygen -o dora.key")).isZero();
        String dora = Files.readAllLines(file("dora.key")).stream()
                .filter(line -> line.startsWith("# public key:"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".* ", "");
        var box = Box.parse(Files.readString(file("box.json")));
        var keepers = List.of(box.custodians().getFirst(), new Box.Keeper("dora", "auditor", new AgeRecipient(dora)));
        Files.writeString(file("box.json"), new Box("box-7", 2, keepers).toJson());
        run("seal", at("offer.txt"), "--box", at("box.json"));
        assertThat(run("release", at("offer.txt.envelope.json"), "--key", at("dora.key"))
                        .out())
                .startsWith("tandem-share/1 2 2 2 ");
        assertThat(age(
                        "python3 -c \"import json,base64;print(json.load(open('offer.txt.envelope.json'))['shares'][1]['sealed'])\""
                                + " | base64 -d | age -d -i dora.key > dora.share"))
                .isZero();
        release("ana");
        assertThat(open("ana.share", "dora.share")).startsWith("0 OPEN");
        assertThat(age("echo hello | age -r " + dora + " > drill.age")).isZero();
        assertThat(run("custodian", "drill", at("drill.age"), "--key", at("dora.key"))
                        .out()
                        .strip())
                .isEqualTo("hello");
    }

    private static void assumeThat(String reason, boolean there) {
        org.junit.jupiter.api.Assumptions.assumeTrue(there, reason);
    }

    private boolean ageIsThere() throws IOException, InterruptedException {
        return age("age --version && python3 --version") == 0;
    }

    private int age(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String open(String... shares) {
        Stream<String> given = Stream.of(shares).flatMap(share -> Stream.of("--share", at(share)));
        Stream<String> start =
                Stream.of("open", at("offer.txt.envelope.json"), at("offer.txt.age"), "--out", at("opened"));
        Shell shell = run(Stream.concat(start, given).toArray(String[]::new));
        return shell.exit() + " " + shell.out() + shell.err();
    }

    private Path file(String name) {
        return here.resolve(name);
    }

    private String at(String name) {
        return file(name).toString();
    }

    private static Shell run(String... args) {
        return Shell.run(args);
    }
}
