package org.tandem.base.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.EntryBundle;
import org.tandem.proof.KitFact;
import org.tandem.proof.Salt;
import org.tandem.proof.SignedNote;
import org.tandem.proof.Tile;

/** The log of a space in its exit kit: checkpoints, tiles, and the facts that the asker may read, as JSON and as CSV. */
@Component
class LedgerKit implements KitPart {

    private static final int PORTION = 1000;
    private static final String README = """
            An exit kit of Tandem: everything of one space that its reader could read.

            facts.jsonl   one record a line: its place in the log, its salt, its exact words
            facts.csv     the same records as a table (for reading; what is verified is facts.jsonl)
            files/        attachments, named by the SHA-256 of their content; files.csv has their names
            checkpoint    the newest signed state of the log; checkpoints/ has older ones
            tile/         the log itself (C2SP tlog-tiles)
            keys.txt      the public keys that the host says are its own: compare them with your own copy

            Check all of it without any server: ./tandem verify --kit THIS-ARCHIVE --key KEY
            Records that are not here are in the log as hashes only: they were redacted, or meant for others.
            """;

    private final LogStore log;
    private final KitStore store;
    private final KeySchedules schedules;

    LedgerKit(LogStore log, KitStore store, KeySchedules schedules) {
        this.log = log;
        this.store = store;
        this.schedules = schedules;
    }

    @Override
    public void write(UUID space, Sink sink) throws IOException {
        sink.put("README.txt", bytes(README));
        sink.put("keys.txt", bytes(String.join("\n", schedules.of(space).lines()) + "\n"));
        var notes = store.checkpoints(space);
        if (notes.isEmpty()) {
            return;
        }
        sink.put("checkpoint", bytes(notes.getLast()));
        for (var note : notes.subList(0, notes.size() - 1)) {
            sink.put("checkpoints/" + name(note), bytes(note));
        }
        long size = checkpoint(notes.getLast()).size();
        tiles(space, size, sink);
        facts(space, size, sink);
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private static String name(String note) {
        var checkpoint = checkpoint(note);
        var epoch = checkpoint.origin().substring(checkpoint.origin().lastIndexOf('/') + 1);
        return "%s-%012d".formatted(epoch, checkpoint.size());
    }

    private void tiles(UUID space, long size, Sink sink) throws IOException {
        for (var tile : Tile.of(size)) {
            sink.put(tile.path(), tile.read(log.nodes(space)));
            if (tile.level() == 0) {
                long from = tile.index() * Tile.WIDTH;
                sink.put(tile.entriesPath(), EntryBundle.write(store.leaves(space, from, from + tile.width())));
            }
        }
    }

    /** Facts go through a temporary file: the archive takes one entry after the other. */
    private void facts(UUID space, long size, Sink sink) throws IOException {
        Path table = Files.createTempFile("tandem-kit", ".csv");
        Path lines = Files.createTempFile("tandem-kit", ".jsonl");
        try {
            try (var csv = Files.newBufferedWriter(table);
                    var json = Files.newBufferedWriter(lines)) {
                csv.write(KitTable.HEAD);
                for (long from = 0; from < size; from += PORTION) {
                    for (var row : store.facts(space, from, Math.min(size, from + PORTION))) {
                        json.write(new KitFact(row.index(), Salt.of(row.salt()), row.payload()).toJson() + "\n");
                        csv.write(KitTable.line(row));
                    }
                }
            }
            copy(lines, "facts.jsonl", sink);
            copy(table, "facts.csv", sink);
        } finally {
            Files.delete(table);
            Files.delete(lines);
        }
    }

    private static void copy(Path file, String path, Sink sink) throws IOException {
        try (var content = Files.newInputStream(file)) {
            sink.put(path, content);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
