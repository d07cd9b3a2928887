package org.tandem.base.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.ledger.Command;
import org.tandem.base.ledger.ExitKit;
import org.tandem.base.ledger.Ledger;
import org.tandem.proof.KeyRing;
import org.tandem.proof.Kit;
import org.tandem.proof.KitFault;
import org.tandem.proof.KitFiles;
import org.tandem.proof.NoteVerifier;

/** From the space to the archive to the verifier, and back with every kind of alteration. [E9] */
@TandemTest
class ExitKitTest {

    @Autowired
    Cast cast;

    @Autowired
    org.tandem.base.knowledge.Files files;

    @Autowired
    ExitKit kit;

    @Autowired
    Ledger ledger;

    @Autowired
    List<Command> commands;

    private Partnership pair;
    private UUID space = new UUID(0, 0);

    @BeforeEach
    void a_space_with_two_files() {
        pair = cast.partnership();
        space = pair.client().seat().space();
        stores(pair.client(), "plan.txt", "=1+1");
        stores(pair.provider(), "notes.txt", "two shifts");
        ledger.settle();
    }

    private void stores(Player player, String name, String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        player.does(() -> files.store(player.seat(), new Storing.Upload(name, "text/plain", content)));
    }

    private TreeMap<String, byte[]> packed(Player player) {
        var bytes = new ByteArrayOutputStream();
        player.runs(() -> {
            try {
                kit.write(space, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return unzipped(bytes.toByteArray());
    }

    private static TreeMap<String, byte[]> unzipped(byte[] archive) {
        var found = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Kit.Report verified(Map<String, byte[]> found) {
        KitFiles source = new KitFiles() {
            @Override
            public Optional<byte[]> read(String path) {
                return Optional.ofNullable(found.get(path));
            }

            @Override
            public List<String> paths() {
                return List.copyOf(found.keySet());
            }
        };
        return Kit.verify(source, KeyRing.of(List.of(NoteVerifier.parse(ledger.verifierKey()))));
    }

    private static String text(Map<String, byte[]> kit, String path) {
        return new String(kit.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void both_sides_take_home_a_kit_that_verifies_and_reads_alone() {
        for (var player : List.of(pair.client(), pair.provider())) {
            var found = packed(player);
            var report = verified(found);
            assertThat(report.faults()).isEmpty();
            assertThat(report.attachments()).isEqualTo(2);
            assertThat(report.readable())
                    .isEqualTo(text(found, "facts.jsonl").lines().count());
            assertThat(text(found, "facts.csv")).contains("FileStored", "plan.txt");
            assertThat(text(found, "files.csv")).contains("notes.txt");
            assertThat(found).containsKeys("README.txt", "keys.txt");
        }
    }

    @Test
    void every_alteration_is_found() {
        var sound = packed(pair.client());
        for (var path : sound.keySet()) {
            if (path.endsWith(".csv") || path.endsWith(".txt")) {
                continue;
            }
            var altered = new TreeMap<>(sound);
            var bytes = sound.get(path).clone();
            bytes[bytes.length / 2] ^= 1;
            altered.put(path, bytes);
            assertThat(verified(altered).sound()).as("altered " + path).isFalse();
        }
    }

    @Test
    void a_missing_file_or_tile_is_named() {
        var sound = packed(pair.client());
        for (var path : sound.keySet()) {
            if (path.startsWith("files/") || path.startsWith("tile/") || path.equals("checkpoint")) {
                var cut = new TreeMap<>(sound);
                cut.remove(path);
                assertThat(verified(cut).faults().stream().map(KitFault::explain))
                        .as("without " + path)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void the_operators_command_writes_what_is_for_everybody(@TempDir Path folder) throws IOException {
        var command = commands.stream()
                .filter(one -> one.name().equals("export-kit"))
                .findFirst()
                .orElseThrow();
        var file = folder.resolve("kit.zip");
        var said = new ByteArrayOutputStream();
        int status = command.run(
                List.of(space.toString(), file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        var report = verified(unzipped(Files.readAllBytes(file)));
        assertThat(report.faults()).isEmpty();
        assertThat(report.attachments()).isEqualTo(2);
        assertThat(command.run(
                        List.of(
                                UUID.randomUUID().toString(),
                                folder.resolve("x.zip").toString()),
                        new PrintStream(said)))
                .isEqualTo(1);
    }
}
