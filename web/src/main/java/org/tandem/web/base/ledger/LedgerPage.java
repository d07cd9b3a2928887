package org.tandem.web.base.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Person;
import org.tandem.base.identity.Redactions;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Compared;
import org.tandem.base.ledger.ExitKit;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.base.ledger.Recorded;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.StoryLine;

/** The records of a space, newest first, and their receipts. */
@Controller
@RequestMapping("/spaces/{space}/ledger")
class LedgerPage {

    private static final int PAGE = 50;

    private final Ledger ledger;
    private final Stories stories;
    private final ExitKit kit;
    private final Identity identity;

    LedgerPage(Ledger ledger, Stories stories, ExitKit kit, Identity identity) {
        this.ledger = ledger;
        this.stories = stories;
        this.kit = kit;
        this.identity = identity;
    }

    /** @param before the place in the log before which to read; none for the newest */
    @GetMapping
    String list(
            Seat who,
            Frame frame,
            Form form,
            Model model,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return page(who, model, before);
    }

    /** Lays a checkpoint that the reader kept beside the present log. */
    @PostMapping("/comparison")
    String compare(
            Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        var name = identity.person(who.person()).map(Person::name).orElse("somebody");
        return switch (ledger.compare(who.space(), checkpoint(form), name)) {
            case Compared.Continued continued -> {
                next.addFlashAttribute("notice", Notice.done(continued.explain()));
                yield "redirect:/spaces/%s/ledger".formatted(who.space());
            }
            case Compared.Alarm alarm -> again(alarm.explain(), who, form, model, response);
            case Compared.Foreign foreign -> again(foreign.explain(), who, form, model, response);
        };
    }

    /** A text area sends carriage returns, and the end of the text is easily cut. */
    private static String checkpoint(Form form) {
        return form.text("checkpoint").replace("\r\n", "\n") + "\n";
    }

    private String again(String fault, Seat who, Form form, Model model, HttpServletResponse response) {
        form.refuse("checkpoint", fault);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, model, Long.MAX_VALUE);
    }

    private String page(Seat who, Model model, long before) {
        var placed = ledger.latest(who.space(), before, PAGE);
        model.addAttribute(
                "lines", lines(who, placed.stream().map(Placed::recorded).toList()));
        placed.stream()
                .mapToLong(Placed::index)
                .min()
                .ifPresent(first -> model.addAttribute("older", first > 0 ? first : null));
        model.addAttribute("checkpoint", ledger.checkpoint(who.space()).orElse(""));
        model.addAttribute("keys", ledger.verifierKeys(who.space()));
        model.addAttribute("witnessed", ledger.witnessed(who.space()));
        model.addAttribute("alarms", ledger.alarms(who.space()));
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
        var receipt = ledger.receiptFile(who.space(), fact).orElseThrow(NotFound::new);
        var file = ContentDisposition.attachment()
                .filename("receipt-" + fact + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(receipt);
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
