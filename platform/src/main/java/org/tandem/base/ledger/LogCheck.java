package org.tandem.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Leaf;
import org.tandem.proof.LogAudit;
import org.tandem.proof.MalformedException;
import org.tandem.proof.NoteCheck;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/** Checks one space's log: every fact against its leaf and its own columns, the tree, every checkpoint. */
@Component
class LogCheck {

    private final RecountStore store;
    private final LogStore log;
    private final LogKeys keys;
    private final FactJson json;

    LogCheck(RecountStore store, LogStore log, LogKeys keys, FactJson json) {
        this.store = store;
        this.log = log;
        this.keys = keys;
        this.json = json;
    }

    void check(UUID space, Collection<String> kept, Recount.Page page) {
        var rows = new PlacedFacts(from -> store.placed(space, from, PlacedFacts.PORTION));
        var report =
                LogAudit.run(rows.mapped(fact -> row(fact, page)), log.nodes(space), checkpoints(space, kept, page));
        report.findings().forEach(finding -> page.differs(space, "log", finding.explain()));
        head(space, report.size(), page);
        page.differs(space, store.stray(space), "was put beside the log: it has no place and waits for none.");
        page.differs(
                space, store.unequalLeaves(space), "has another leaf at its place in the log than beside its words.");
        page.differs(space, store.silent(space), "lost its words, and no record says that it was redacted.");
        page.differs(
                space,
                store.spared(space),
                "was redacted, but its words are still there. Start the server once: it removes them.");
    }

    private LogAudit.Row row(StoredFact fact, Recount.Page page) {
        page.read();
        agree(fact, page);
        var salt = fact.salt();
        var payload = fact.payload();
        var leaf = salt == null || payload == null
                ? Leaf.parse(fact.leaf())
                : Leaf.of(fact.row().space(), salt, payload.getBytes(StandardCharsets.UTF_8));
        return new LogAudit.Row(java.util.Objects.requireNonNull(fact.index()), leaf);
    }

    private void agree(StoredFact fact, Recount.Page page) {
        var payload = fact.payload();
        if (payload == null) {
            return;
        }
        var read = fact.read(json);
        boolean same = read.isPresent()
                && json.agrees(read.get(), payload)
                && fact.type().equals(read.get().fact().getClass().getSimpleName());
        if (!same) {
            page.differs(
                    fact.row().space(), List.of(fact.row().id()), "has columns that do not say what its words say.");
        }
    }

    private void head(UUID space, long size, Recount.Page page) {
        long head = log.head(space).map(LogStore.Head::size).orElse(0L);
        if (head != size) {
            page.differs(space, "log_head", "The head counts %d facts, the log holds %d.".formatted(head, size));
        }
    }

    private List<Checkpoint> checkpoints(UUID space, Collection<String> kept, Recount.Page page) {
        var good = new ArrayList<Checkpoint>();
        for (var note : store.checkpoints(space)) {
            var checkpoint = verified(space, note, page);
            checkpoint
                    .filter(own -> Origin.parse(own.origin()).space().equals(space))
                    .ifPresent(good::add);
        }
        kept.forEach(note -> verified(space, note, page)
                .filter(own -> Origin.parse(own.origin()).space().equals(space))
                .filter(own -> comparable(space, own, page))
                .ifPresent(good::add));
        return good;
    }

    /** A checkpoint of an earlier epoch may be newer than the backup from which the present one started. */
    private boolean comparable(UUID space, Checkpoint kept, Recount.Page page) {
        int epoch = Origin.parse(kept.origin()).epoch();
        var starts = store.epochStarts(space);
        boolean gap = epoch <= starts.size() && kept.size() > starts.get(epoch - 1);
        if (gap) {
            page.remark(
                    "Space %s was restored from a backup: the checkpoint of %d facts is from the time that was lost."
                            .formatted(space, kept.size()));
        }
        return !gap;
    }

    private java.util.Optional<Checkpoint> verified(UUID space, String text, Recount.Page page) {
        try {
            var note = SignedNote.parse(text);
            if (note.check(List.of(keys.signer().verifier())) instanceof NoteCheck.Signed) {
                return java.util.Optional.of(Checkpoint.parse(note.text()));
            }
        } catch (MalformedException malformed) {
            page.remark("A checkpoint could not be read: " + malformed.getMessage());
        }
        page.differs(space, "checkpoint", "This checkpoint is not signed by this installation's key: " + text);
        return java.util.Optional.empty();
    }
}
