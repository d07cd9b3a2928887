package org.tandem.web.bind.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Overview;
import org.tandem.bind.agreements.Section;
import org.tandem.bind.agreements.Template;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** A page a section, each a short form. */
@Controller
@RequestMapping("/spaces/{space}/agreement/{section}")
class SectionPage {

    private final Agreements agreements;
    private final Spaces spaces;
    private final Saver saver;

    SectionPage(Agreements agreements, Spaces spaces, Saver saver) {
        this.agreements = agreements;
        this.spaces = spaces;
        this.saver = saver;
    }

    @GetMapping
    String show(
            Seat who,
            @PathVariable String section,
            Frame frame,
            Model model,
            @RequestParam(defaultValue = "") String template) {
        var which = section(section);
        var sheet = agreements.overview(who);
        var reading = new Reading(sheet, who, frame.show(), Template.of(template));
        var form = SectionForms.fill(which, reading)
                .fill("edition", sheet.agreement().edition());
        if (which == Section.BASIS) {
            BasisForm.suggest(form, reading, spaces.holders(who.space()));
        }
        model.addAttribute("form", form);
        return page(which, who, sheet, model);
    }

    @PostMapping
    String save(
            Seat who,
            @PathVariable String section,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var which = section(section);
        var sheet = agreements.overview(who);
        var clause = SectionForms.read(which, form, new Reading(sheet, who, frame.show()));
        var status = form.faulty() ? HttpStatus.UNPROCESSABLE_CONTENT : saver.save(who, form, clause);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
            return page(which, who, sheet, model);
        }
        next.addFlashAttribute("notice", Notice.done("%s is saved as a new version.".formatted(which.title())));
        return "redirect:/spaces/%s/agreement".formatted(who.space());
    }

    private String page(Section section, Seat who, Overview sheet, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("sheet", sheet);
        model.addAttribute("section", section);
        model.addAttribute("holders", section == Section.BASIS ? spaces.holders(who.space()) : java.util.List.of());
        return "bind/agreements/" + section.path();
    }

    private static Section section(String path) {
        return Arrays.stream(Section.values())
                .filter(section -> section.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
