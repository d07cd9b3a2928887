package org.tandem.web.base.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.base.identity.Redactions;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.base.ledger.Recorded;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Frame;
import org.tandem.web.look.StoryLine;

/** The records of a space, newest first, and their receipts. */
@Controller
@RequestMapping("/spaces/{space}/ledger")
class LedgerPage {

    private static final int PAGE = 50;

    private final Ledger ledger;
    private final Stories stories;

    LedgerPage(Ledger ledger, Stories stories) {
        this.ledger = ledger;
        this.stories = stories;
    }

    /** @param before the place in the log before which to read; none for the newest */
    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var placed = ledger.latest(who.space(), before, PAGE);
        model.addAttribute(
                "lines", lines(who, placed.stream().map(Placed::recorded).toList()));
        placed.stream()
                .mapToLong(Placed::index)
                .min()
                .ifPresent(first -> model.addAttribute("older", first > 0 ? first : null));
        model.addAttribute("checkpoint", ledger.checkpoint(who.space()).orElse(""));
        model.addAttribute("key", ledger.verifierKey());
        return "base/ledger/ledger";
    }

    /** Each with the way to its redaction, for who may redact it. */
    private List<StoryLine> lines(Seat who, List<Recorded> records) {
        var lines = new ArrayList<StoryLine>();
        for (var line : stories.across(who.space(), records, List.of())) {
            var record = records.get(lines.size());
            lines.add(
                    Redactions.mayRedact(who, record)
                            ? line.redactable("/spaces/%s/ledger/%s/redaction".formatted(who.space(), record.id()))
                            : line);
        }
        return lines;
    }

    @GetMapping("/{fact}/receipt")
    ResponseEntity<String> receipt(Seat who, @PathVariable UUID fact) {
        var receipt = ledger.receipt(who.space(), fact).orElseThrow(NotFound::new);
        var file = ContentDisposition.attachment()
                .filename("receipt-" + fact + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(receipt.toJson());
    }
}
