package org.tandem.web.bind.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Saving;
import org.tandem.bind.agreements.Section;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** Notes set-up effort that was spent, beside its plan [E1]. */
@Controller
class EffortPage {

    private final Agreements agreements;

    EffortPage(Agreements agreements) {
        this.agreements = agreements;
    }

    @PostMapping("/spaces/{space}/agreement/efforts")
    String note(Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        var reading = new Reading(agreements.overview(who), who, frame.show());
        int hours = reading.whole(form, "hours").orElse(0);
        long money = form.money("money", reading.currency()).orElse(0L);
        if (!form.faulty() && noted(who, form, hours, money)) {
            next.addFlashAttribute("notice", Notice.done("The effort is noted for your side."));
            return "redirect:/spaces/%s/agreement/setup".formatted(who.space());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again(who, form, reading, model);
    }

    private boolean noted(Seat who, Form form, int hours, long money) {
        return switch (agreements.spend(who, hours, money, form.text("on"))) {
            case Saving.Saved saved -> true;
            case Saving.Refused refused -> {
                refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
                yield false;
            }
        };
    }

    /** The page of the set-up effort: the plan as it stands, and what was typed with its faults. */
    private static String again(Seat who, Form form, Reading reading, Model model) {
        var plan = SectionForms.fill(Section.SETUP, reading)
                .fill("edition", reading.sheet().agreement().edition())
                .fill("hours", form.text("hours"))
                .fill("money", form.text("money"))
                .fill("on", form.text("on"));
        form.faults().forEach(plan::refuse);
        model.addAttribute("form", plan);
        model.addAttribute("who", who);
        model.addAttribute("sheet", reading.sheet());
        model.addAttribute("section", Section.SETUP);
        model.addAttribute("holders", List.of());
        return "bind/agreements/setup";
    }
}
