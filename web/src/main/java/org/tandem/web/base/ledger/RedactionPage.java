package org.tandem.web.base.ledger;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Redactions;
import org.tandem.base.identity.Seat;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** The page on which a leader removes the words of a record of their own party. */
@Controller
@RequestMapping("/spaces/{space}/ledger/{fact}/redaction")
class RedactionPage {

    private final Redactions redactions;
    private final Stories stories;

    RedactionPage(Redactions redactions, Stories stories) {
        this.redactions = redactions;
        this.stories = stories;
    }

    @GetMapping
    String show(Seat who, @PathVariable UUID fact, Frame frame, Form form, Model model) {
        return page(who, fact, model);
    }

    private String page(Seat who, UUID fact, Model model) {
        var found = redactions.redactable(who, fact).orElseThrow(NotFound::new);
        model.addAttribute("fact", fact);
        model.addAttribute("lines", stories.across(who.space(), List.of(found), List.of()));
        return "base/ledger/redaction";
    }

    @PostMapping
    String redact(
            Seat who,
            @PathVariable UUID fact,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var page = page(who, fact, model);
        return switch (redactions.redact(who, fact, form.text("reason"))) {
            case Redactions.Done done -> {
                next.addFlashAttribute("notice", Notice.done("The words are gone; your reason stands in their place."));
                yield "redirect:/spaces/%s/ledger".formatted(who.space());
            }
            case Redactions.Refused refused -> {
                form.refuse("reason", refused.reason());
                response.setStatus(UNPROCESSABLE_CONTENT.value());
                yield page;
            }
        };
    }
}
