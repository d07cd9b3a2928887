package org.tandem.web.bind.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Spaces;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Objective;
import org.tandem.bind.agreements.Objective.Direction;
import org.tandem.bind.agreements.ObjectiveDropped;
import org.tandem.bind.agreements.ObjectiveForm;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;

/** The pages of objectives: one is written at a time, with all seven fields [C10]. */
@Controller
@RequestMapping("/spaces/{space}/agreement/objectives")
public class ObjectivePage {

    private final Agreements agreements;
    private final Spaces spaces;
    private final Saver saver;

    ObjectivePage(Agreements agreements, Spaces spaces, Saver saver) {
        this.agreements = agreements;
        this.spaces = spaces;
        this.saver = saver;
    }

    public static List<Option> directions() {
        return Arrays.stream(Direction.values())
                .map(direction -> Option.of(direction.name(), direction.title()))
                .toList();
    }

    public static List<Option> owners(List<SeatHolder> holders) {
        return holders.stream()
                .map(holder -> Option.of(holder.person().toString(), holder.name()))
                .toList();
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model) {
        var sheet = agreements.overview(who);
        model.addAttribute("objectives", sheet.agreement().terms().purpose().objectives());
        model.addAttribute("wording", sheet.wording());
        model.addAttribute("edition", sheet.agreement().edition());
        return "bind/agreements/objectives";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Model model) {
        model.addAttribute(
                "form", Form.empty().fill("edition", agreements.of(who.space()).edition()));
        return page(who, null, model);
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Model model) {
        var sheet = agreements.overview(who);
        var objective = sheet.agreement().terms().purpose().objective(id).orElseThrow(NotFound::new);
        var form = fill(objective, new Reading(sheet, who, frame.show()))
                .fill("edition", sheet.agreement().edition());
        model.addAttribute("form", form);
        return page(who, id, model);
    }

    /** @param id the objective to change; absent for a new one */
    @PostMapping
    String save(
            Seat who,
            @RequestParam(required = false) @Nullable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = read(form, id);
        var status = form.faulty() ? HttpStatus.UNPROCESSABLE_CONTENT : saver.save(who, form, typed);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
            return page(who, id, model);
        }
        next.addFlashAttribute("notice", Notice.done("The objective is saved as a new version."));
        return "redirect:/spaces/%s/agreement/objectives".formatted(who.space());
    }

    @PostMapping("/{id}/removal")
    String drop(Seat who, @PathVariable UUID id, Form form, RedirectAttributes next) {
        agreements.save(who, Saver.edition(form), new ObjectiveDropped(id));
        next.addFlashAttribute(
                "notice", Notice.done("The objective is no longer in the agreement. Earlier versions keep it."));
        return "redirect:/spaces/%s/agreement/objectives".formatted(who.space());
    }

    private String page(Seat who, @Nullable UUID id, Model model) {
        model.addAttribute("id", id == null ? "" : id.toString());
        model.addAttribute("holders", spaces.holders(who.space()));
        return "bind/agreements/objective";
    }

    private static Form fill(Objective objective, Reading reading) {
        return Form.empty()
                .fill("metric", objective.metric())
                .fill("unit", objective.unit())
                .fill("direction", objective.direction())
                .fill("baseline", reading.typed(objective.baseline()))
                .fill("target", reading.typed(objective.target()))
                .fill("date", objective.date())
                .fill("owner", objective.owner());
    }

    private static ObjectiveForm read(Form form, @Nullable UUID id) {
        return new ObjectiveForm(
                id,
                form.text("metric"),
                form.text("unit"),
                BasisForm.choice(form, "direction", Direction.class),
                form.number("baseline").orElse(null),
                form.number("target").orElse(null),
                form.date("date").orElse(null),
                BasisForm.id(form, "owner").orElse(null));
    }
}
