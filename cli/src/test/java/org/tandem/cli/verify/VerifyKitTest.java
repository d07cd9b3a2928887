package org.tandem.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cli.Console;
import org.tandem.cli.Main;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.EntryBundle;
import org.tandem.proof.KeyKind;
import org.tandem.proof.KitFact;
import org.tandem.proof.Leaf;
import org.tandem.proof.MerkleTree;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Origin;
import org.tandem.proof.Salt;
import org.tandem.proof.Tile;

/** {@code ./tandem verify --kit}. [E9] */
class VerifyKitTest {
    private static final UUID SPACE = UUID.fromString("0199c1de-7a00-7000-8000-00000000000a");
    private final NoteSigner log = NoteSigner.generate("tandem.example", KeyKind.LOG, new SecureRandom());
    private final Salt salt = Salt.of(new byte[32]);

    @TempDir
    private Path kit = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        byte[] leaf = Leaf.data(SPACE, salt.bytes(), "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
        byte[] withheld = Leaf.data(SPACE, salt.bytes(), "secret".getBytes(StandardCharsets.UTF_8));
        MerkleTree tree = MerkleTree.of(List.of(leaf, withheld));
        Tile tile = new Tile(0, 0, 2);
        Checkpoint checkpoint = new Checkpoint(new Origin("tandem.example", SPACE, 1).toString(), 2, tree.root());
        put("checkpoint", checkpoint.sign(log).toString().getBytes(StandardCharsets.UTF_8));
        put(tile.path(), tile.read(tree));
        put(tile.entriesPath(), EntryBundle.write(List.of(leaf, withheld)));
        put("facts.jsonl", (new KitFact(0, salt, "{\"n\":1}").toJson() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderIsProved() {
        assertThat(verify(kit))
                .startsWith("0 PROVED")
                .contains("has 2 records", "1 are in the kit with their text, 1 as hashes only");
    }

    @Test
    void anArchiveIsProved(@TempDir Path elsewhere) throws IOException {
        Path archive = elsewhere.resolve("kit.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                var walk = Files.walk(kit)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(kit.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        assertThat(verify(archive)).startsWith("0 PROVED");
    }

    @Test
    void anAlteredFactIsNamed() throws IOException {
        put("facts.jsonl", (new KitFact(0, salt, "{\"n\":2}").toJson() + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(verify(kit)).startsWith("1 NOT PROVED").contains("The fact at index 0 was altered");
    }

    @Test
    void whatIsNoKitIsWrongUse() {
        assertThat(verify(kit.resolve("facts.jsonl"))).startsWith("2 ").contains("neither a folder nor a zip");
        assertThat(verify(kit.resolve("none.zip"))).startsWith("2 ");
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = kit.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private String verify(Path place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = Console.of(new ByteArrayInputStream(new byte[0]), out, out);
        String key = log.verifier().toString();
        int code = Main.run(console, "verify", "--kit", place.toString(), "--key", key);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
