package org.tandem.web.base.evaluation;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
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
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelChange;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Problem;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.choose.ideas.Ideas;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;
import org.tandem.web.look.Pager;

/** The pages of panels: the list, opening one, its ranking, its verdicts. Reviewing is {@link ReviewPage}. */
@Controller
@RequestMapping("/spaces/{space}/panels")
class PanelPage {

    private static final int PAGE = 25;
    private static final int CANDIDATES = 200;

    private final Panels panels;
    private final Reviews reviews;
    private final Ideas ideas;
    private final Spaces spaces;
    private final Stories stories;

    PanelPage(Panels panels, Reviews reviews, Ideas ideas, Spaces spaces, Stories stories) {
        this.panels = panels;
        this.reviews = reviews;
        this.ideas = ideas;
        this.spaces = spaces;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("panels", panels.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute("mayOpen", who.may(Act.OPEN_PANEL));
        model.addAttribute(
                "pager",
                Pager.of(panels.count(who.space()), PAGE, page, "/spaces/%s/panels?page=".formatted(who.space())));
        return "base/evaluation/panels";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form typed, Model model) {
        who.require(Act.OPEN_PANEL);
        model.addAttribute("form", PanelForm.blank().fillAll("items", typed.all("items")));
        return blank(who, model);
    }

    private String blank(Seat who, Model model) {
        model.addAttribute(
                "items",
                ideas.list(who.space(), "", 0, CANDIDATES).stream()
                        .filter(idea -> idea.verdict() == null)
                        .map(idea -> Option.of(idea.id().toString(), idea.title()))
                        .toList());
        model.addAttribute("reviewers", reviewers(who));
        return "base/evaluation/new";
    }

    private List<Option> reviewers(Seat who) {
        var parties = spaces.parties(who.space());
        return spaces.holders(who.space()).stream()
                .filter(holder -> Act.REVIEW.allowed(holder.role()))
                .map(holder -> parties.stream()
                        .filter(party -> party.organisation().equals(holder.party()))
                        .findFirst()
                        .map(party -> new Option(holder.person().toString(), holder.name(), party.name()))
                        .orElseThrow())
                .toList();
    }

    @PostMapping
    String open(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var opening = PanelForm.opening(form, ideas.items(who.space(), PanelForm.ids(form, "items")));
        return switch (panels.open(who, opening)) {
            case PanelOpening.Opened opened -> back(who, opened.id());
            case PanelOpening.Refused refused -> {
                refuse(form, refused.problems());
                yield again(blank(who, model), response);
            }
        };
    }

    @GetMapping("/{id}")
    String show(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            @RequestParam(defaultValue = "") String sort) {
        return page(who, panel(who, id), model, sort);
    }

    /** Ends the reviewing before everybody is through. */
    @PostMapping("/{id}/ending")
    String end(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var panel = panel(who, id);
        return switch (panels.endReviewing(who, id, PanelForm.version(form), form.text("reason"))) {
            case PanelChange.Done done -> back(who, id);
            case PanelChange.Refused refused -> {
                refuse(form, refused.problems());
                yield again(page(who, panel, model, ""), response);
            }
        };
    }

    /** Gives all verdicts and closes the panel. */
    @PostMapping("/{id}/verdicts")
    String close(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var panel = panel(who, id);
        return switch (panels.close(who, id, PanelForm.version(form), PanelForm.verdicts(form, panel))) {
            case PanelChange.Done done -> {
                next.addFlashAttribute("notice", Notice.done("The panel is closed; every verdict has its reason."));
                yield back(who, id);
            }
            case PanelChange.Refused refused -> {
                refuse(form, refused.problems());
                yield again(page(who, panel, model, ""), response);
            }
        };
    }

    private Panel panel(Seat who, UUID id) {
        return panels.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Panel panel, Model model, String sort) {
        model.addAttribute("panel", panel);
        model.addAttribute("leads", who.may(Act.OPEN_PANEL));
        model.addAttribute("assigned", reviews.assigned(who, panel.id()));
        model.addAttribute(
                "handedIn",
                panel.member(who.person()).map(Panel.Member::handedIn).orElse(false));
        model.addAttribute("ranking", panels.ranking(who, panel.id()).orElse(null));
        model.addAttribute("severities", panels.severities(who, panel.id()));
        model.addAttribute("comments", panels.comments(who, panel.id()));
        model.addAttribute("byNovelty", "novelty".equals(sort));
        model.addAttribute("story", stories.of(panel.space(), panel.id()));
        return "base/evaluation/panel";
    }

    private static void refuse(Form form, List<Problem> problems) {
        problems.forEach(problem -> form.refuse(problem.field(), problem.reason()));
    }

    private static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/panels/%s".formatted(who.space(), id);
    }
}
