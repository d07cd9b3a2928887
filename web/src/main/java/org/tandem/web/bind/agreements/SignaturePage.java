package org.tandem.web.bind.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Outdated;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Signatures;
import org.tandem.bind.agreements.Signing;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** The page on which one reads what one signs, what it can cost, and signs. */
@Controller
@RequestMapping("/spaces/{space}/agreement")
class SignaturePage {

    private final Agreements agreements;
    private final Signatures signatures;

    SignaturePage(Agreements agreements, Signatures signatures) {
        this.agreements = agreements;
        this.signatures = signatures;
    }

    @GetMapping("/signature")
    String show(Seat who, Frame frame, Form form, Model model) {
        return page(who, model);
    }

    @PostMapping("/signature")
    String sign(Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            var signing = signatures.sign(who, Saver.edition(form), form.text("restatement"));
            return answer(who, signing, form, model, response, next);
        } catch (Outdated outdated) {
            form.refuse("", "%s Below is the newest version.".formatted(outdated.getMessage()));
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(who, model);
        }
    }

    @PostMapping("/restatements/{party}/acceptance")
    String accept(
            Seat who,
            @PathVariable UUID party,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(who, signatures.accept(who, Saver.edition(form), party), form, model, response, next);
    }

    @PostMapping("/restatements/{party}/correction")
    String correct(
            Seat who,
            @PathVariable UUID party,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var signing = signatures.decline(who, Saver.edition(form), party, form.text("reason"));
        return answer(who, signing, form, model, response, next);
    }

    private String answer(
            Seat who, Signing signing, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        return switch (signing) {
            case Signing.Signed signed -> done(who, "Recorded. It waits for the other side now.", next);
            case Signing.EnteredIntoForce entered -> done(who, "Agreed: this version is in force now.", next);
            case Signing.Refused refused -> {
                refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(who, model);
            }
        };
    }

    private static String done(Seat who, String words, RedirectAttributes next) {
        next.addFlashAttribute("notice", Notice.done(words));
        return "redirect:/spaces/%s/agreement".formatted(who.space());
    }

    private String page(Seat who, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("sheet", agreements.overview(who));
        return "bind/agreements/signature";
    }
}
