package org.tandem.web.deliver.outcomes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Outcome;
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Pager;

/** The pages of outcomes: what was found at each look, why it is claimed or not, its confirmation. */
@Controller
@RequestMapping("/spaces/{space}/outcomes")
class OutcomePage {

    private static final int PAGE = 25;

    private final Outcomes outcomes;
    private final Plans plans;
    private final Gainshare gainshare;
    private final Stories stories;

    OutcomePage(Outcomes outcomes, Plans plans, Gainshare gainshare, Stories stories) {
        this.outcomes = outcomes;
        this.plans = plans;
        this.gainshare = gainshare;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("outcomes", outcomes.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute(
                "pager",
                Pager.of(outcomes.count(who.space()), PAGE, page, "/spaces/%s/outcomes?page=".formatted(who.space())));
        return "deliver/outcomes/outcomes";
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, outcome(who, id), frame, model);
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        int version = Integer.parseInt(form.text("version"));
        return new After(response, next, "/spaces/%s/outcomes/%s".formatted(who.space(), id))
                .answer(
                        () -> outcomes.confirm(who, id, version),
                        "Confirmed.",
                        form,
                        () -> page(who, outcome(who, id), frame, model));
    }

    /** Draws the statement. */
    @PostMapping("/{id}/statement")
    String draw(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        return switch (gainshare.draw(who, id)) {
            case Ruling.Done(UUID statement) -> "redirect:/spaces/%s/statements/%s".formatted(who.space(), statement);
            case Ruling.Refused refused ->
                After.again(After.refuse(form, refused, page(who, outcome(who, id), frame, model)), response);
        };
    }

    @GetMapping("/{id}/outcome.csv")
    ResponseEntity<String> csv(Seat who, @PathVariable UUID id) {
        return ReadingPage.file("outcome.csv", Exports.csv(outcome(who, id).findings()));
    }

    private Outcome outcome(Seat who, UUID id) {
        return outcomes.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Outcome outcome, Frame frame, Model model) {
        var plan = plans.find(who.space(), outcome.plan()).orElseThrow(NotFound::new);
        var show = frame.show();
        var confirmed = outcome.confirmed();
        model.addAttribute("outcome", outcome);
        model.addAttribute("plan", plan);
        model.addAttribute("sentence", OutcomeWords.sentence(plan.terms(), outcome.findings(), show));
        model.addAttribute("chart", OutcomeWords.chart(plan.terms(), outcome, show));
        model.addAttribute("behaviour", OutcomeWords.behaviour(plan.terms(), outcome.findings()));
        model.addAttribute("change", OutcomeWords.change(plan.terms(), outcome.findings()));
        model.addAttribute(
                "statement", gainshare.ofOutcome(who.space(), outcome.id()).orElse(null));
        model.addAttribute(
                "confirmer",
                confirmed == null
                        ? ""
                        : plans.nameOf(
                                who.space(),
                                Objects.requireNonNull(confirmed).by().person()));
        model.addAttribute("story", stories.of(who.space(), outcome.id()));
        return "deliver/outcomes/outcome";
    }
}
