package org.tandem.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Verifies an exit kit: everything of a space that its reader may read, with the log, checked without a server. The
 * layout stands in {@code docs/proof.md}.
 */
public final class Kit {
    static final String CHECKPOINT = "checkpoint";
    static final String OLDER = "checkpoints/";
    static final String FACTS = "facts.jsonl";
    static final String FILES = "files/";

    private final KitFiles files;
    private final KeyRing trusted;
    private final List<KitFault> faults = new ArrayList<>();

    private Kit(KitFiles files, KeyRing trusted) {
        this.files = files;
        this.trusted = trusted;
    }

    /**
     * What was checked.
     *
     * @param checkpoint the signed state that the whole kit was checked against; nothing when none could be trusted
     * @param readable facts whose text is in the kit; {@code size - readable} are present as hashes only
     * @param attachments files whose content was compared with their name
     */
    public record Report(
            Optional<CheckpointCheck.Trusted> checkpoint, long readable, long attachments, List<KitFault> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** Never throws for what the kit holds; every trouble is a fault with its file. */
    public static Report verify(KitFiles files, KeyRing trusted) {
        return new Kit(files, trusted).run();
    }

    private Report run() {
        Optional<CheckpointCheck.Trusted> head = checkpoint(CHECKPOINT);
        long readable = head.map(this::log).orElse(0L);
        return new Report(head, readable, attachments(), List.copyOf(faults));
    }

    private Optional<CheckpointCheck.Trusted> checkpoint(String path) {
        return text(path).flatMap(note -> switch (check(note)) {
            case CheckpointCheck.Trusted good -> Optional.of(good);
            case CheckpointCheck.Refused(Verdict.NotProved why) -> {
                faults.add(new KitFault.Untrusted(path, why));
                yield Optional.empty();
            }
        });
    }

    private CheckpointCheck check(String note) {
        try {
            return CheckpointCheck.of(SignedNote.parse(note), trusted);
        } catch (MalformedException e) {
            return new CheckpointCheck.Refused(new Verdict.CheckpointMalformed(String.valueOf(e.getMessage())));
        }
    }

    /** Leaves against tiles against checkpoints, then every fact against its leaf; gives the number of facts. */
    private long log(CheckpointCheck.Trusted head) {
        long size = head.checkpoint().size();
        Map<Long, Leaf> leaves = leaves(size);
        var rows = leaves.entrySet().stream()
                .map(row -> new LogAudit.Row(row.getKey(), row.getValue()))
                .iterator();
        LogAudit.run(rows, new TileNodes(size, files::read), kept(head))
                .findings()
                .forEach(finding -> faults.add(new KitFault.Log(finding)));
        return facts(head.origin().space(), leaves);
    }

    private List<Checkpoint> kept(CheckpointCheck.Trusted head) {
        List<Checkpoint> kept = new ArrayList<>(List.of(head.checkpoint()));
        files.paths().stream()
                .filter(path -> path.startsWith(OLDER))
                .sorted()
                .forEach(path -> checkpoint(path)
                        .filter(older -> older.origin().equals(head.origin()))
                        .ifPresent(older -> kept.add(older.checkpoint())));
        return kept;
    }

    private Map<Long, Leaf> leaves(long size) {
        Map<Long, Leaf> leaves = new TreeMap<>();
        long bundles = Math.ceilDiv(size, Tile.WIDTH);
        LongStream.range(0, bundles).forEach(index -> {
            int width = (int) Math.min(Tile.WIDTH, size - index * Tile.WIDTH);
            bundle(new Tile(0, index, width), leaves);
        });
        return leaves;
    }

    private void bundle(Tile tile, Map<Long, Leaf> leaves) {
        files.read(tile.entriesPath())
                .ifPresent(bytes -> guarded(tile.entriesPath(), () -> {
                    long index = tile.index() * Tile.WIDTH;
                    for (byte[] data : EntryBundle.read(bytes)) {
                        leaves.put(index++, Leaf.parse(data));
                    }
                }));
    }

    private long facts(UUID space, Map<Long, Leaf> leaves) {
        List<String> lines = text(FACTS).stream().flatMap(String::lines).toList();
        guarded(
                FACTS,
                () -> lines.stream().map(KitFact::parse).forEach(fact -> {
                    if (!fact.leaf(space).equals(leaves.get(fact.index()))) {
                        faults.add(new KitFault.Log(new Finding.AlteredRow(fact.index())));
                    }
                    fact.file()
                            .map(hash -> FILES + hash)
                            .filter(path -> files.read(path).isEmpty())
                            .ifPresent(path -> faults.add(new KitFault.Unreadable(
                                    path, "The file that fact %d stored is missing.".formatted(fact.index()))));
                }));
        return lines.size();
    }

    private long attachments() {
        List<String> paths =
                files.paths().stream().filter(path -> path.startsWith(FILES)).toList();
        for (String path : paths) {
            Hash content = files.read(path).map(Sha256::of).orElse(Merkle.EMPTY);
            if (!path.equals(FILES + HexFormat.of().formatHex(content.raw()))) {
                faults.add(new KitFault.FileAltered(path));
            }
        }
        return paths.size();
    }

    private Optional<String> text(String path) {
        Optional<byte[]> bytes = files.read(path);
        if (bytes.isEmpty()) {
            faults.add(new KitFault.Unreadable(path, "The file is missing. Maybe the archive was not unpacked whole."));
        }
        List<String> text = new ArrayList<>();
        bytes.ifPresent(found -> guarded(path, () -> text.add(Utf8.text(found))));
        return text.stream().findFirst();
    }

    private void guarded(String path, Runnable reading) {
        try {
            reading.run();
        } catch (MalformedException e) {
            faults.add(new KitFault.Unreadable(path, String.valueOf(e.getMessage())));
        }
    }
}
