package org.tandem.web.base.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandem.base.identity.Redactions;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.ExitKit;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.LogAlarm;
import org.tandem.base.ledger.Placed;
import org.tandem.base.ledger.WitnessedTo;
import org.tandem.web.Edition;
import org.tandem.web.NotFound;

/** REST for the records of a space: pages of facts by their place, the checkpoint, receipts. */
@RestController
@RequestMapping("/api/spaces/{space}/ledger")
class LedgerApi {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final ExitKit kit;
    private final Redactions redactions;

    LedgerApi(Ledger ledger, ExitKit kit, Redactions redactions) {
        this.ledger = ledger;
        this.kit = kit;
        this.redactions = redactions;
    }

    /** Readable by both sides in the place of the words. */
    record Reason(String reason) {}

    /** @param record the record that says so */
    record Redacted(UUID record) {}

    /** Removes the words of a record of one's own party for good. */
    @PostMapping("/{fact}/redaction")
    ResponseEntity<?> redact(Seat who, @PathVariable UUID fact, @RequestBody Reason reason) {
        return switch (redactions.redact(who, fact, reason.reason())) {
            case Redactions.Done done -> ResponseEntity.ok(new Redacted(done.record()));
            case Redactions.Refused refused -> Edition.refused(refused.reason());
        };
    }

    /** @param index the place in the log, and the cursor of the next page: read on with {@code before} the smallest of a page */
    record Line(
            long index,
            UUID fact,
            String noun,
            UUID subject,
            int version,
            Instant at,
            @Nullable Author by,
            String says) {
        static Line of(Placed placed) {
            var recorded = placed.recorded();
            return new Line(
                    placed.index(),
                    recorded.id(),
                    recorded.subject().noun(),
                    recorded.object(),
                    recorded.version(),
                    recorded.at(),
                    recorded.by(),
                    recorded.fact().says());
        }
    }

    /**
     * @param key the newest public key
     * @param keys all that ever signed this log, a line each with the sizes for which each holds
     */
    record State(
            String key, List<String> keys, String checkpoint, List<WitnessedTo> witnessed, List<LogAlarm> alarms) {}

    @GetMapping
    List<Line> list(Seat who, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return ledger.latest(who.space(), before, PAGE).stream().map(Line::of).toList();
    }

    @GetMapping("/checkpoint")
    State checkpoint(Seat who) {
        return new State(
                ledger.verifierKey(),
                ledger.verifierKeys(who.space()),
                ledger.checkpoint(who.space()).orElse(""),
                ledger.witnessed(who.space()),
                ledger.alarms(who.space()));
    }

    @GetMapping(value = "/{fact}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
    String receipt(Seat who, @PathVariable UUID fact) {
        return ledger.receiptFile(who.space(), fact).orElseThrow(NotFound::new);
    }

    /** Everything of the space that the caller may read, as one archive. */
    @GetMapping(value = "/kit", produces = "application/zip")
    void kit(Seat who, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        kit.write(who.space(), response.getOutputStream());
    }
}
