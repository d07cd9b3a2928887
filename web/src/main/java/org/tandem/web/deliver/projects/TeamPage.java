package org.tandem.web.deliver.projects;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.projects.ProjectChange;
import org.tandem.deliver.projects.Teams;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** The pages of a project's team and of its phases. */
@Controller
@RequestMapping("/spaces/{space}/projects/{id}")
class TeamPage {

    private final Teams teams;
    private final Sheets sheets;

    TeamPage(Teams teams, Sheets sheets) {
        this.teams = teams;
        this.sheets = sheets;
    }

    @GetMapping("/team")
    String team(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return sheets.page(who, id, model, "team");
    }

    @PostMapping("/team")
    String place(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        sheets.sheet(who, id);
        var placement = ProjectForm.placement(form);
        if (placement.isEmpty()) {
            return Sheets.again(response, sheets.page(who, id, model, "team"));
        }
        var change = teams.place(who, id, ProjectForm.version(form), placement.get());
        return after(change, form, response, new Place(who, id, model, "team"));
    }

    @PostMapping("/team/{person}/release")
    String release(
            Seat who,
            @PathVariable UUID id,
            @PathVariable UUID person,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response) {
        sheets.sheet(who, id);
        var change = teams.release(who, id, ProjectForm.version(form), person);
        return after(change, form, response, new Place(who, id, model, "team"));
    }

    @GetMapping("/phases")
    String phases(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return sheets.page(who, id, model, "phases");
    }

    @PostMapping("/phases")
    String add(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        sheets.sheet(who, id);
        var phase = ProjectForm.phase(form);
        if (form.faulty()) {
            return Sheets.again(response, sheets.page(who, id, model, "phases"));
        }
        var change = teams.addPhase(who, id, ProjectForm.version(form), phase);
        return after(change, form, response, new Place(who, id, model, "phases"));
    }

    @PostMapping("/phases/{number}/removal")
    String drop(
            Seat who,
            @PathVariable UUID id,
            @PathVariable int number,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response) {
        sheets.sheet(who, id);
        var change = teams.dropPhase(who, id, ProjectForm.version(form), number);
        return after(change, form, response, new Place(who, id, model, "phases"));
    }

    /** The page that an act came from and leads back to. */
    private record Place(Seat who, UUID id, Model model, String page) {}

    private String after(ProjectChange change, Form form, HttpServletResponse response, Place place) {
        return switch (change) {
            case ProjectChange.Done done ->
                "redirect:/spaces/%s/projects/%s/%s".formatted(place.who().space(), place.id(), place.page());
            case ProjectChange.Refused refused -> {
                ProjectForm.refuse(form, refused);
                yield Sheets.again(response, sheets.page(place.who(), place.id(), place.model(), place.page()));
            }
        };
    }
}
