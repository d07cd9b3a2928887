package org.tandem.web.base.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.ExitKit;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Frame;

/** The records of a space, newest first, and their receipts. */
@Controller
@RequestMapping("/spaces/{space}/ledger")
class LedgerPage {

    private static final int PAGE = 50;

    private final Ledger ledger;
    private final Stories stories;
    private final ExitKit kit;

    LedgerPage(Ledger ledger, Stories stories, ExitKit kit) {
        this.ledger = ledger;
        this.stories = stories;
        this.kit = kit;
    }

    /** @param before the place in the log before which to read; none for the newest */
    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var placed = ledger.latest(who.space(), before, PAGE);
        model.addAttribute(
                "lines",
                stories.across(
                        who.space(), placed.stream().map(Placed::recorded).toList(), List.of()));
        placed.stream()
                .mapToLong(Placed::index)
                .min()
                .ifPresent(first -> model.addAttribute("older", first > 0 ? first : null));
        model.addAttribute("checkpoint", ledger.checkpoint(who.space()).orElse(""));
        model.addAttribute("key", ledger.verifierKey());
        return "base/ledger/ledger";
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

    /** Everything of the space that the reader may read, as one archive. */
    @GetMapping("/kit.zip")
    void kit(Seat who, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("exit-kit-" + who.space() + ".zip")
                        .build()
                        .toString());
        kit.write(who.space(), response.getOutputStream());
    }
}
