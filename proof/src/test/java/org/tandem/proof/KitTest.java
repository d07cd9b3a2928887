package org.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kit of 600 facts, every third of which its reader may not read. [E9] */
class KitTest {
    private static final int SIZE = 600;
    private final SampleLog log = SampleLog.of(SIZE);
    private final Map<String, byte[]> files = new HashMap<>();
    private final String attachment =
            "files/" + HexFormat.of().formatHex(Sha256.of(bytes("a plan")).bytes());

    @BeforeEach
    void pack() {
        files.put("checkpoint", bytes(log.checkpoint(SIZE).sign(log.signer()).toString()));
        files.put(
                "checkpoints/300", bytes(log.checkpoint(300).sign(log.signer()).toString()));
        files.put(attachment, bytes("a plan"));
        Tile.of(SIZE).forEach(tile -> files.put(tile.path(), tile.read(log.tree())));
        Tile.of(SIZE).stream()
                .filter(tile -> tile.level() == 0)
                .forEach(tile -> files.put(tile.entriesPath(), bundle(tile)));
        files.put(
                "facts.jsonl",
                bytes(IntStream.range(0, SIZE)
                        .filter(index -> index % 3 != 0)
                        .mapToObj(index -> fact(index).toJson() + "\n")
                        .collect(Collectors.joining())));
    }

    @Test
    void anHonestKitIsSoundAndSaysHowMuchItHolds() {
        Kit.Report report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.readable()).isEqualTo(400);
        assertThat(report.attachments()).isOne();
        assertThat(report.checkpoint().orElseThrow().checkpoint().size()).isEqualTo(SIZE);
    }

    @Test
    void anAlteredFactIsNamed() {
        replaceIn("facts.jsonl", "Überraschung 4\\\"", "Überraschung 5\\\"");
        assertThat(verify().faults()).containsExactly(new KitFault.Log(new Finding.AlteredRow(4)));
    }

    @Test
    void anAlteredLeafIsNamed() {
        byte[] bundle = file("tile/entries/001");
        bundle[bundle.length - 1] ^= 1;
        assertThat(verify().faults()).contains(new KitFault.Log(new Finding.AlteredRow(511)));
    }

    @Test
    void aMissingBundleIsMissingFacts() {
        files.remove("tile/entries/002.p/88");
        assertThat(verify().faults()).contains(new KitFault.Log(new Finding.MissingFact(599)));
    }

    @Test
    void anOlderCheckpointOfAnotherHistoryIsAFork() {
        Hash other = Merkle.leafHash(new byte[0]);
        Checkpoint rewritten = new Checkpoint(log.checkpoint(300).origin(), 300, other);
        files.put("checkpoints/300", bytes(rewritten.sign(log.signer()).toString()));
        assertThat(verify().faults())
                .containsExactly(new KitFault.Log(
                        new Finding.Fork(rewritten, log.checkpoint(300).root())));
    }

    @Test
    void anAlteredFileIsNamed() {
        files.put(attachment, bytes("another plan"));
        assertThat(verify().faults()).containsExactly(new KitFault.FileAltered(attachment));
    }

    @Test
    void withoutATrustedCheckpointNothingIsClaimed() {
        replaceIn("checkpoint", "\n600\n", "\n601\n");
        assertThat(verify().faults())
                .containsExactly(new KitFault.Untrusted("checkpoint", new Verdict.CheckpointSignatureWrong(log.key())));
        files.remove("checkpoint");
        assertThat(verify().checkpoint()).isEmpty();
        assertThat(verify().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.explain())
                        .isEqualTo("checkpoint: The file is missing. Maybe the archive was not unpacked whole."));
    }

    @Test
    void filesThatAreNoneAreNamed() {
        files.put("tile/entries/000", new byte[] {1});
        files.put("facts.jsonl", bytes("{}\n"));
        assertThat(verify().faults())
                .filteredOn(KitFault.Unreadable.class::isInstance)
                .extracting(KitFault::explain)
                .satisfiesExactly(
                        bundle -> assertThat(bundle).startsWith("tile/entries/000: The bundle ends"),
                        facts -> assertThat(facts).startsWith("facts.jsonl: The fields should be"));
    }

    private Kit.Report verify() {
        return Kit.verify(
                new KitFiles() {
                    @Override
                    public Optional<byte[]> read(String path) {
                        return Optional.ofNullable(files.get(path));
                    }

                    @Override
                    public List<String> paths() {
                        return List.copyOf(files.keySet());
                    }
                },
                KeyRing.of(List.of(log.key())));
    }

    private KitFact fact(int index) {
        Entry entry = log.entries().get(index);
        return new KitFact(index, entry.salt(), entry.payload());
    }

    private byte[] bundle(Tile tile) {
        int from = (int) tile.index() * Tile.WIDTH;
        return EntryBundle.write(log.entries().subList(from, from + tile.width()).stream()
                .map(entry -> entry.leaf().data())
                .toList());
    }

    private void replaceIn(String path, String before, String after) {
        String text = new String(file(path), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        files.put(path, bytes(text.replace(before, after)));
    }

    private byte[] file(String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
