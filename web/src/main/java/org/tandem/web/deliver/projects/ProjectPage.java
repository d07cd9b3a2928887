package org.tandem.web.deliver.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.base.identity.Seat;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Pager;

/** The pages of projects: the list, the charter, a project, its start and its gates. */
@Controller
@RequestMapping("/spaces/{space}/projects")
class ProjectPage {

    private static final int PAGE = 25;

    private final Projects projects;
    private final Fundings fundings;
    private final Sheets sheets;

    ProjectPage(Projects projects, Fundings fundings, Sheets sheets) {
        this.projects = projects;
        this.fundings = fundings;
        this.sheets = sheets;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("projects", projects.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute(
                "pager",
                Pager.of(projects.count(who.space()), PAGE, page, "/spaces/%s/projects?page=".formatted(who.space())));
        return "deliver/projects/projects";
    }

    /** A new charter; from a funding when the address names one. */
    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form, Model model) {
        return drafting(who, form, model);
    }

    private String drafting(Seat who, Form form, Model model) {
        var funding = ProjectForm.funding(form);
        var found = funding == null ? null : fundings.find(who.space(), funding).orElse(null);
        if (found != null && form.text("title").isEmpty() && !form.faulty()) {
            form.fill("title", found.ask().title());
        }
        model.addAttribute("fundings", fundings.list(who.space(), 0, PAGE));
        return "deliver/projects/new";
    }

    @PostMapping
    String draft(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var change = projects.draft(who, ProjectForm.charter(form), ProjectForm.funding(form));
        return switch (change) {
            case ProjectChange.Done done -> back(who, done.project());
            case ProjectChange.Refused refused -> {
                ProjectForm.refuse(form, refused);
                yield Sheets.again(response, drafting(who, form, model));
            }
        };
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return sheets.project(who, id, model);
    }

    @GetMapping("/{id}/charter")
    String charter(Seat who, @PathVariable UUID id, Frame frame, Model model) {
        model.addAttribute(
                "form", ProjectForm.of(sheets.sheet(who, id).project().charter()));
        return sheets.page(who, id, model, "charter");
    }

    @PostMapping("/{id}/charter")
    String restate(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        sheets.sheet(who, id);
        var change = projects.restate(who, id, ProjectForm.version(form), ProjectForm.charter(form));
        return switch (change) {
            case ProjectChange.Done done -> back(who, id);
            case ProjectChange.Refused refused -> {
                ProjectForm.refuse(form, refused);
                yield Sheets.again(response, sheets.page(who, id, model, "charter"));
            }
        };
    }

    @PostMapping("/{id}/start")
    String start(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        sheets.sheet(who, id);
        return switch (projects.start(who, id, ProjectForm.version(form))) {
            case ProjectChange.Done done -> back(who, id);
            case ProjectChange.Refused refused -> {
                model.addAttribute("refused", refused);
                yield Sheets.again(response, sheets.project(who, id, model));
            }
        };
    }

    @PostMapping("/{id}/gates")
    String decide(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        sheets.sheet(who, id);
        var decision = ProjectForm.decision(form);
        if (decision.isEmpty()) {
            return Sheets.again(response, sheets.project(who, id, model));
        }
        var version = ProjectForm.version(form);
        return switch (projects.decide(who, id, version, decision.get(), form.text("reason"))) {
            case ProjectChange.Done done -> back(who, id);
            case ProjectChange.Refused refused -> {
                ProjectForm.refuse(form, refused);
                yield Sheets.again(response, sheets.project(who, id, model));
            }
        };
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/projects/%s".formatted(who.space(), id);
    }
}
