package org.tandem.web.deliver.projects;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Plans;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;

/** Gathers what the pages of a project show, from the stages around it. */
@Component
class Sheets {

    private static final int COMMITMENTS = 50;

    private final Projects projects;
    private final Commitments commitments;
    private final Plans plans;
    private final Stories stories;

    Sheets(Projects projects, Commitments commitments, Plans plans, Stories stories) {
        this.projects = projects;
        this.commitments = commitments;
        this.plans = plans;
        this.stories = stories;
    }

    Sheet sheet(Seat who, UUID id) {
        return new Sheet(projects.overview(who.space(), id).orElseThrow(NotFound::new), who);
    }

    /** The project's own page. */
    String project(Seat who, UUID id, Model model) {
        var sheet = sheet(who, id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("funding", sheet.overview().funding());
        model.addAttribute("commitments", commitments.list(who.space(), id, 0, COMMITMENTS));
        model.addAttribute("today", commitments.today());
        model.addAttribute("plans", plans.ofProject(who.space(), id));
        model.addAttribute("story", stories.of(who.space(), id));
        return "deliver/projects/project";
    }

    /** A page of the project that holds one form. */
    String page(Seat who, UUID id, Model model, String template) {
        model.addAttribute("sheet", sheet(who, id));
        return "deliver/projects/" + template;
    }

    static String again(HttpServletResponse response, String template) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }
}
