package org.tandem.web.deliver.outcomes;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.tandem.deliver.outcomes.Outcomes;
import org.tandem.deliver.outcomes.Plan;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.outcomes.Readings;
import org.tandem.deliver.outcomes.Ruling;
import org.tandem.deliver.outcomes.Sample;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Option;
import org.tandem.web.look.Pager;

/** The pages of measurement plans: the list, a plan, its terms, its signatures, its looks. */
@Controller
@RequestMapping("/spaces/{space}/plans")
class PlanPage {

    private static final int PAGE = 25;
    private static final int PROJECTS = 200;

    private final Plans plans;
    private final Readings readings;
    private final Outcomes outcomes;
    private final Projects projects;
    private final Spaces spaces;
    private final Agreements agreements;
    private final Stories stories;

    PlanPage(
            Plans plans,
            Readings readings,
            Outcomes outcomes,
            Projects projects,
            Spaces spaces,
            Agreements agreements,
            Stories stories) {
        this.plans = plans;
        this.readings = readings;
        this.outcomes = outcomes;
        this.projects = projects;
        this.spaces = spaces;
        this.agreements = agreements;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("plans", plans.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute(
                "pager",
                Pager.of(plans.count(who.space()), PAGE, page, "/spaces/%s/plans?page=".formatted(who.space())));
        return "deliver/outcomes/plans";
    }

    /** @param project the project that the plan is for: a project's own page comes here with it chosen */
    @GetMapping("/new")
    String blank(
            Seat who,
            Frame frame,
            Model model,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String lead) {
        var form = PlanForm.blank().fill("project", project).fill("lead", lead);
        agreements.inForce(who.space()).ifPresent(agreed -> form.fill("currency", agreed.currency()));
        model.addAttribute("form", form);
        return terms(who, model, "");
    }

    @PostMapping
    String draft(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var terms = PlanForm.terms(form);
        if (form.faulty()) {
            return After.again(terms(who, model, ""), response);
        }
        return switch (plans.draft(who, terms)) {
            case Ruling.Done(UUID id) -> back(who, id);
            case Ruling.Refused refused -> After.again(After.refuse(form, refused, terms(who, model, "")), response);
        };
    }

    @GetMapping("/{id}/terms")
    String edit(Seat who, @PathVariable UUID id, Frame frame, Model model) {
        var plan = plan(who, id);
        model.addAttribute("form", PlanForm.of(plan.terms()).fill("edition", plan.edition()));
        return terms(who, model, "/" + id + "/terms");
    }

    @PostMapping("/{id}/terms")
    String redraft(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var terms = PlanForm.terms(form);
        var page = terms(who, model, "/" + id + "/terms");
        if (form.faulty()) {
            return After.again(page, response);
        }
        return switch (plans.redraft(who, id, PlanForm.edition(form), terms)) {
            case Ruling.Done done -> back(who, id);
            case Ruling.Refused refused -> After.again(After.refuse(form, refused, page), response);
        };
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, plan(who, id), frame, model);
    }

    @PostMapping("/{id}/signature")
    String sign(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new After(response, next, url(who, id))
                .answer(
                        () -> plans.sign(who, id, PlanForm.edition(form)),
                        "Signed.",
                        form,
                        () -> page(who, plan(who, id), frame, model));
    }

    /** Takes the next look. */
    @PostMapping("/{id}/outcomes")
    String look(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        return switch (outcomes.look(who, id)) {
            case Ruling.Done(UUID outcome) -> "redirect:/spaces/%s/outcomes/%s".formatted(who.space(), outcome);
            case Ruling.Refused refused ->
                After.again(After.refuse(form, refused, page(who, plan(who, id), frame, model)), response);
        };
    }

    @PostMapping("/{id}/retirement")
    String retire(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return new After(response, next, url(who, id))
                .answer(
                        () -> plans.retire(who, id, form.text("reason")),
                        "Noted. The measure is retired when every side has asked for it.",
                        form,
                        () -> page(who, plan(who, id), frame, model));
    }

    @PostMapping("/{id}/samples")
    String sample(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var sample = sample(form);
        return new After(response, next, url(who, id))
                .answer(
                        () -> plans.sample(who, id, sample),
                        "The sample is in the record.",
                        form,
                        () -> page(who, plan(who, id), frame, model));
    }

    private static Sample sample(Form form) {
        return new Sample(
                form.required("what", "Say what was checked."),
                form.date("on").orElse(LocalDate.EPOCH),
                whole(form, "successes"),
                whole(form, "cases"),
                form.number("target").map(BigDecimal::doubleValue).orElse(-1.),
                form.text("random").equals("yes"));
    }

    private static long whole(Form form, String name) {
        return form.number(name).map(BigDecimal::longValue).orElse(-1L);
    }

    private Plan plan(Seat who, UUID id) {
        return plans.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Plan plan, Frame frame, Model model) {
        var table = readings.table(who.space(), plan);
        model.addAttribute("plan", plan);
        model.addAttribute("unsigned", plans.unsigned(plan));
        model.addAttribute("mine", Plans.SIGNING.contains(who.role()) && !plan.signedBy(who.party(), who.role()));
        model.addAttribute("readings", table.size());
        model.addAttribute("outcomes", outcomes.ofPlan(who.space(), plan.id()));
        model.addAttribute("samples", plans.samples(who.space(), plan.id()));
        model.addAttribute("story", stories.of(who.space(), plan.id()));
        return "deliver/outcomes/plan";
    }

    private String terms(Seat who, Model model, String path) {
        model.addAttribute("path", path);
        model.addAttribute("people", people(who.space()));
        model.addAttribute("projects", projects(who.space()));
        return "deliver/outcomes/terms";
    }

    private List<Option> projects(UUID space) {
        return projects.list(space, 0, PROJECTS).stream()
                .map(project ->
                        Option.of(project.id().toString(), project.charter().title()))
                .toList();
    }

    private List<Option> people(UUID space) {
        return spaces.holders(space).stream()
                .map((SeatHolder holder) -> Option.of(holder.person().toString(), holder.name()))
                .toList();
    }

    private static String url(Seat who, UUID id) {
        return "/spaces/%s/plans/%s".formatted(who.space(), id);
    }

    private static String back(Seat who, UUID id) {
        return "redirect:" + url(who, id);
    }
}
