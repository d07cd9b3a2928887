package org.tandem.deliver.outcomes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.deliver.outcomes.PlanFact.ReadingsImported;
import org.tandem.deliver.outcomes.PlanFact.ReadingsWithdrawn;

/** The door of readings: a file is uploaded, previewed, and taken in as a whole or not at all. */
@Service
public class Readings {

    private final ReadingStore store;
    private final PlanStore plans;
    private final OutcomeStore outcomes;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    Readings(ReadingStore store, PlanStore plans, OutcomeStore outcomes, Ledger ledger, Ids ids, InstantSource clock) {
        this.store = store;
        this.plans = plans;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file as somebody sends it. */
    public record Upload(String file, byte[] bytes) {}

    /** Keeps the file for its uploader and shows what it would bring, with the columns guessed from their names. */
    @Transactional
    public Uploaded upload(Seat who, UUID plan, Upload upload) {
        who.require(Act.IMPORT_READINGS);
        var terms = plan(who, plan).terms();
        try {
            var file = CsvFile.read(upload.bytes());
            store.keep(who, plan, upload, clock.instant());
            var mapping = Mapping.guess(file.header(), terms.columns());
            return new Uploaded.Previewed(
                    read(who, plan, upload.file(), file, mapping).preview());
        } catch (CsvFile.Unreadable e) {
            return new Uploaded.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** What the uploaded file would bring with other columns; empty when nothing is uploaded. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Seat who, UUID plan, Mapping mapping) {
        return store.kept(who, plan)
                .map(upload -> read(who, plan, upload.file(), CsvFile.read(upload.bytes()), mapping)
                        .preview());
    }

    /** The preview of what is uploaded, with the columns guessed; empty when nothing is. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Seat who, UUID plan) {
        var columns = plan(who, plan).terms().columns();
        return store.kept(who, plan).map(upload -> {
            var file = CsvFile.read(upload.bytes());
            return read(who, plan, upload.file(), file, Mapping.guess(file.header(), columns))
                    .preview();
        });
    }

    /** Takes in every line of the uploaded file, or none. */
    @Transactional
    public Ruling take(Seat who, UUID plan, Mapping mapping, String source) {
        who.require(Act.IMPORT_READINGS);
        var kept = store.kept(who, plan);
        if (kept.isEmpty()) {
            return Ruling.Refused.because("file", "Choose the file first: none is uploaded.");
        }
        if (source.isBlank() || source.length() > PlanTerms.LONGEST) {
            return Ruling.Refused.because("source", "Say in up to 200 characters where the readings come from.");
        }
        var upload = kept.get();
        var read = read(who, plan, upload.file(), CsvFile.read(upload.bytes()), mapping);
        if (!read.preview().importable()) {
            var bad = read.preview().bad();
            return Ruling.Refused.because(
                    "file",
                    "%d lines cannot be taken, so none is. Line %d: %s"
                            .formatted(
                                    bad.size(),
                                    bad.getFirst().line(),
                                    bad.getFirst().reason()));
        }
        return take(who, plan, upload, read.rows(), source.strip());
    }

    private Ruling take(Seat who, UUID plan, Upload upload, TreeMap<Long, Map<String, String>> rows, String source) {
        var terms = plan(who, plan).terms();
        var id = ids.next();
        ledger.record(who.did(
                PlanStore.subject(plan),
                new ReadingsImported(
                        id,
                        upload.file(),
                        source,
                        ReadingTable.sha256(upload.bytes()),
                        terms.columns().stream().map(Column::key).toList(),
                        rows(terms, rows))));
        store.forget(who, plan);
        return new Ruling.Done(id);
    }

    private static List<List<String>> rows(PlanTerms terms, TreeMap<Long, Map<String, String>> rows) {
        return rows.entrySet().stream()
                .map(row -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(terms.rhythm().label(row.getKey())),
                                terms.columns().stream()
                                        .map(column -> row.getValue().getOrDefault(column.key(), "")))
                        .toList())
                .toList();
    }

    /** Lets readings count no more, as long as neither the frozen plan nor a look has used them. */
    @Transactional
    public Ruling withdraw(Seat who, UUID plan, UUID upload, String reason) {
        who.require(Act.IMPORT_READINGS);
        if (reason.isBlank() || reason.length() > PlanTerms.LONGEST) {
            return Ruling.Refused.because("reason", "Say in up to 200 characters why: it stays in the record.");
        }
        var found = store.imports(who.space(), plan).stream()
                .filter(each -> each.id().equals(upload) && each.counts())
                .findFirst();
        if (found.isEmpty()) {
            return Ruling.Refused.because("reason", "These readings do not count already.");
        }
        var frozen = plan(who, plan).frozen();
        if (frozen != null && !found.get().at().isAfter(frozen.at())) {
            return Ruling.Refused.because(
                    "reason",
                    "These readings are the baseline that every side signed on %s.".formatted(day(frozen.at())));
        }
        var used = outcomes.ofPlan(who.space(), plan).stream()
                .filter(outcome -> outcome.at().isAfter(found.get().at()))
                .findFirst();
        if (used.isPresent()) {
            return Ruling.Refused.because(
                    "reason",
                    "Look %d has used these readings.".formatted(used.get().look()));
        }
        ledger.record(who.did(PlanStore.subject(plan), new ReadingsWithdrawn(upload, reason.strip())));
        return new Ruling.Done(upload);
    }

    /** All readings that count. */
    @Transactional(readOnly = true)
    public ReadingTable table(UUID space, Plan plan) {
        return store.table(space, plan.id(), plan.terms().rhythm());
    }

    /** Every import, oldest first, the withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<ReadingImport> imports(UUID space, UUID plan) {
        return store.imports(space, plan);
    }

    private ReadingFile.Read read(Seat who, UUID plan, String name, CsvFile file, Mapping mapping) {
        var terms = plan(who, plan).terms();
        var known = store.table(who.space(), plan, terms.rhythm());
        return ReadingFile.of(name, file, mapping, new ReadingFile.Against(terms, known, today()));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private Plan plan(Seat who, UUID plan) {
        return plans.find(who.space(), plan)
                .orElseThrow(() -> new IllegalArgumentException("There is no plan %s here.".formatted(plan)));
    }
}
