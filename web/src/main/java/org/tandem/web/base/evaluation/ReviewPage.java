package org.tandem.web.base.evaluation;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.evaluation.Assignment;
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.identity.Seat;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** The pages of a reviewer: one item at a time, then everything at once. */
@Controller
@RequestMapping("/spaces/{space}/panels/{id}/reviews")
class ReviewPage {

    private final Panels panels;
    private final Reviews reviews;

    ReviewPage(Panels panels, Reviews reviews) {
        this.panels = panels;
        this.reviews = reviews;
    }

    @GetMapping("/{item}")
    String show(Seat who, @PathVariable UUID id, @PathVariable UUID item, Frame frame, Model model) {
        var assignment = assignment(who, id, item);
        var judgement = assignment.judgement();
        model.addAttribute("form", judgement == null ? Form.empty() : PanelForm.of(judgement));
        return page(panel(who, id), assignment, model);
    }

    @PostMapping("/{item}")
    String write(
            Seat who,
            @PathVariable UUID id,
            @PathVariable UUID item,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response) {
        var panel = panel(who, id);
        var assignment = assignment(who, id, item);
        var judgement = PanelForm.judgement(form, panel.charter());
        if (form.faulty()) {
            return again(page(panel, assignment, model), response);
        }
        return switch (reviews.write(who, id, item, judgement)) {
            case PanelChange.Done done -> back(who, id);
            case PanelChange.Refused refused -> {
                form.refuse("", refused.reason());
                yield again(page(panel, assignment, model), response);
            }
        };
    }

    /** Hands in everything. */
    @PostMapping
    String handIn(Seat who, @PathVariable UUID id, Frame frame, RedirectAttributes next) {
        panel(who, id);
        next.addFlashAttribute(
                "notice",
                switch (reviews.handIn(who, id)) {
                    case PanelChange.Done done ->
                        Notice.done("Your reviews are handed in. Nobody reads who wrote which.");
                    case PanelChange.Refused refused -> Notice.warning(refused.reason());
                });
        return back(who, id);
    }

    private Panel panel(Seat who, UUID id) {
        return panels.find(who.space(), id).orElseThrow(NotFound::new);
    }

    /** Nothing for who is no reviewer, and for one's own. */
    private Assignment assignment(Seat who, UUID id, UUID item) {
        return reviews.assigned(who, id).stream()
                .filter(assignment -> assignment.item().id().equals(item) && !assignment.own())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String page(Panel panel, Assignment assignment, Model model) {
        model.addAttribute("panel", panel);
        model.addAttribute("item", assignment.item());
        return "base/evaluation/review";
    }

    private static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/panels/%s".formatted(who.space(), id);
    }
}
