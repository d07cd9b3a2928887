package org.tandem.web.bind.agreements;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.ServiceLevels;
import org.tandem.deliver.outcomes.Innovations;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;
import org.tandem.web.look.Pager;

/** The page of service levels: how they were met, and whether anything got better meanwhile. */
@Controller
@RequestMapping("/spaces/{space}/agreement/service-levels")
class ServiceLevelPage {

    private static final int PAGE = 12;

    private final ServiceLevels levels;
    private final Agreements agreements;
    private final Innovations innovations;

    ServiceLevelPage(ServiceLevels levels, Agreements agreements, Innovations innovations) {
        this.levels = levels;
        this.agreements = agreements;
        this.innovations = innovations;
    }

    @GetMapping
    String show(Seat who, Frame frame, Form form, Model model, @RequestParam(defaultValue = "1") int page) {
        return page(who, model, page);
    }

    @PostMapping
    String note(Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        var until = form.date("until");
        form.required("until", "Name the day until which this is true.");
        if (form.faulty()) {
            return again(who, model, response);
        }
        return switch (levels.note(who, until.orElseThrow(), form.all("missed"))) {
            case Saving.Refused refused -> {
                refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
                yield again(who, model, response);
            }
            case Saving.Saved saved -> {
                next.addFlashAttribute("notice", Notice.done("Noted. Both sides read it."));
                yield "redirect:/spaces/%s/agreement/service-levels".formatted(who.space());
            }
        };
    }

    private String again(Seat who, Model model, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return page(who, model, 1);
    }

    private String page(Seat who, Model model, int page) {
        var space = who.space();
        var terms = agreements.inForce(space).map(Binding::terms).orElse(null);
        model.addAttribute(
                "levels",
                levels.agreed(space).stream().map(name -> Option.of(name, name)).toList());
        model.addAttribute("notes", levels.list(space, (page - 1) * PAGE, PAGE));
        model.addAttribute("mayNote", who.may(Act.IMPORT_READINGS));
        model.addAttribute("innovation", innovations.of(space, terms));
        model.addAttribute(
                "pager",
                Pager.of(
                        levels.count(space), PAGE, page, "/spaces/%s/agreement/service-levels?page=".formatted(space)));
        return "bind/agreements/service-levels";
    }
}
