package org.tandem.web.base.envelopes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Enveloping;
import org.tandem.base.identity.Seat;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** The page of one's own custodian key: made in the browser, confirmed by a drill. Only the public key comes here. */
@Controller
@RequestMapping("/spaces/{space}/envelopes/key")
class KeyPage {

    private final Custodians custodians;

    KeyPage(Custodians custodians) {
        this.custodians = custodians;
    }

    @GetMapping
    String show(Seat who, Frame frame, Form form, Model model) {
        return page(who, model);
    }

    @PostMapping
    String publish(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        return after(custodians.publish(who, form.text("key")), who, form, model, response);
    }

    @PostMapping("/confirmation")
    String confirm(
            Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        next.addFlashAttribute("notice", Notice.done("Your key opens. You can be chosen as a custodian now."));
        return after(custodians.confirm(who, form.text("word")), who, form, model, response);
    }

    @GetMapping("/drill.age")
    ResponseEntity<byte[]> drill(Seat who) {
        var drill = custodians.drill(who).orElseThrow(NotFound::new);
        return EnvelopeFiles.file("drill.age", MediaType.APPLICATION_OCTET_STREAM, drill);
    }

    private String after(Enveloping answer, Seat who, Form form, Model model, HttpServletResponse response) {
        return switch (answer) {
            case Enveloping.Done done -> "redirect:/spaces/%s/envelopes/key".formatted(who.space());
            case Enveloping.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                response.setStatus(UNPROCESSABLE_CONTENT.value());
                yield page(who, model);
            }
        };
    }

    private String page(Seat who, Model model) {
        var key = custodians.find(who.space(), who.person());
        model.addAttribute("who", who);
        model.addAttribute("key", key.orElse(null));
        model.addAttribute(
                "drill",
                key.filter(own -> !own.confirmed())
                        .flatMap(own -> custodians.drill(who))
                        .map(file -> Base64.getEncoder().encodeToString(file))
                        .orElse(null));
        return "base/envelopes/key";
    }
}
