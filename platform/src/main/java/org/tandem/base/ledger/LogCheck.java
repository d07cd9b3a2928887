package org.tandem.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.CheckpointCheck;
import org.tandem.proof.KeyRing;
import org.tandem.proof.Leaf;
import org.tandem.proof.LogAudit;
import org.tandem.proof.MalformedException;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.Origin;
import org.tandem.proof.SignedNote;

/** Checks one space's log: every fact against its leaf and its own columns, the tree, every checkpoint. */
@Component
class LogCheck {

    private final RecountStore store;
    private final LogStore log;
    private final LogKeys keys;
    private final KeySchedules schedules;
    private final LostTime lost;
    private final FactJson json;

    LogCheck(RecountStore store, LogStore log, LogKeys keys, KeySchedules schedules, LostTime lost, FactJson json) {
        this.store = store;
        this.log = log;
        this.keys = keys;
        this.schedules = schedules;
        this.lost = lost;
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
        var schedule = schedules.of(space);
        strangers(schedule, page);
        var good = new ArrayList<Checkpoint>();
        for (var note : store.checkpoints(space)) {
            verified(space, note, schedule.ring(), page).ifPresent(good::add);
        }
        kept.stream()
                .filter(note -> mayBeOf(space, note))
                .forEach(note -> verified(space, note, lost.ring(schedule, note), page)
                        .filter(own -> comparable(space, note, page))
                        .ifPresent(good::add));
        return good;
    }

    /** An announcement that nobody here can have made. */
    private void strangers(KeySchedule schedule, Recount.Page page) {
        var own = keys.present().stream().map(NoteSigner::verifier).toList();
        schedule.now().stream()
                .filter(key -> !own.contains(key))
                .forEach(key -> page.differs(
                        schedule.space(),
                        "keys",
                        "The log says that %s signs it, and this installation has no such key.".formatted(key.key())));
    }

    /** Whoever keeps checkpoints of several spaces may hand in all of them. */
    private static boolean mayBeOf(UUID space, String note) {
        try {
            return Origin.parse(note.lines().findFirst().orElse("")).space().equals(space);
        } catch (MalformedException namesNoSpace) {
            return true;
        }
    }

    /** A checkpoint of an earlier epoch may be newer than the backup from which the present one started. */
    private boolean comparable(UUID space, String kept, Recount.Page page) {
        boolean gap = lost.holds(space, kept);
        if (gap) {
            page.remark("Space %s was restored from a backup: this checkpoint is from the time that was lost. %s"
                    .formatted(space, kept.strip().replaceAll("\\s+", " ")));
        }
        return !gap;
    }

    private Optional<Checkpoint> verified(UUID space, String text, KeyRing ring, Recount.Page page) {
        try {
            return switch (CheckpointCheck.of(SignedNote.parse(text), ring)) {
                case CheckpointCheck.Trusted trusted -> Optional.of(trusted.checkpoint());
                case CheckpointCheck.Refused(var why) -> refused(space, text, why.explain(), page);
            };
        } catch (MalformedException malformed) {
            return refused(space, text, String.valueOf(malformed.getMessage()), page);
        }
    }

    private static Optional<Checkpoint> refused(UUID space, String text, String why, Recount.Page page) {
        page.differs(
                space,
                "checkpoint",
                "This checkpoint is not signed by this installation's key. %s It says: %s".formatted(why, text));
        return Optional.empty();
    }
}
