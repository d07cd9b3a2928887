package org.tandem.web.bind.sourcing;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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
import org.tandem.bind.sourcing.Need;
import org.tandem.bind.sourcing.NeedChange;
import org.tandem.bind.sourcing.Needs;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Pager;

/** The pages of needs: the list, a need, its criteria, its decision. */
@Controller
@RequestMapping("/spaces/{space}/needs")
class NeedPage {

    private static final int PAGE = 25;

    private final Needs needs;
    private final Stories stories;

    NeedPage(Needs needs, Stories stories) {
        this.needs = needs;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("needs", needs.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute("unlinked", needs.withoutGoal(Set.of(who.space())).getOrDefault(who.space(), 0));
        model.addAttribute(
                "pager",
                Pager.of(needs.count(who.space()), PAGE, page, "/spaces/%s/needs?page=".formatted(who.space())));
        return "bind/sourcing/needs";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form) {
        return "bind/sourcing/new";
    }

    @PostMapping
    String state(Seat who, Frame frame, Form form, HttpServletResponse response) {
        var statement = NeedForm.statement(form);
        if (form.faulty()) {
            return again("bind/sourcing/new", response);
        }
        return "redirect:/spaces/%s/needs/%s".formatted(who.space(), needs.state(who, statement));
    }

    @GetMapping("/{id}/statement")
    String edit(Seat who, @PathVariable UUID id, Frame frame, Model model) {
        var need = need(who, id);
        model.addAttribute("need", need);
        model.addAttribute("form", NeedForm.of(need.statement()).fill("version", need.version()));
        return "bind/sourcing/statement";
    }

    /** Changes what the need says. */
    @PostMapping("/{id}/statement")
    String restate(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        model.addAttribute("need", need(who, id));
        var statement = NeedForm.statement(form);
        if (form.faulty()) {
            return again("bind/sourcing/statement", response);
        }
        needs.restate(who, id, NeedForm.version(form), statement);
        return back(who, id);
    }

    /** Says, a year on, which motives hold. */
    @PostMapping("/{id}/motives")
    String retest(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var need = need(who, id);
        var retest = NeedForm.retest(need, form);
        return switch (needs.retestMotives(who, id, NeedForm.version(form), retest)) {
            case NeedChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(need, form, model), response);
            }
            case NeedChange.Done done -> {
                next.addFlashAttribute("notice", Notice.done("Tested. The next test is due in a year."));
                yield back(who, id);
            }
        };
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Model model) {
        var need = need(who, id);
        model.addAttribute("form", NeedForm.of(need, Need.WHOLE));
        return page(need, model);
    }

    /** Answers the criteria of a part of the scope. */
    @PostMapping("/{id}/answers")
    String answer(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var need = need(who, id);
        var answers = NeedForm.answers(form);
        if (form.faulty()) {
            return again(page(need, model), response);
        }
        needs.answer(who, id, NeedForm.version(form), NeedForm.part(form), answers);
        next.addFlashAttribute("notice", Notice.done("The answers are saved."));
        return back(who, id);
    }

    @PostMapping("/{id}/costs")
    String costs(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var need = need(who, id);
        var costs = NeedForm.costs(form);
        if (costs.isEmpty()) {
            return again(page(need, form, model), response);
        }
        needs.compareCosts(who, id, NeedForm.version(form), costs.get());
        return back(who, id);
    }

    @PostMapping("/{id}/route")
    String decide(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var need = need(who, id);
        var route = NeedForm.route(form);
        if (route.isEmpty()) {
            return again(page(need, form, model), response);
        }
        return switch (needs.decide(who, id, NeedForm.version(form), route.get(), form.text("reason"))) {
            case NeedChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(need, form, model), response);
            }
            case NeedChange.Done done -> {
                next.addFlashAttribute("notice", Notice.done("The route is decided."));
                yield back(who, id);
            }
        };
    }

    private Need need(Seat who, UUID id) {
        return needs.find(who.space(), id).orElseThrow(NotFound::new);
    }

    /** The page with what somebody typed into one of its forms; the criteria stay as they are known. */
    private String page(Need need, Form typed, Model model) {
        typed.over(NeedForm.of(need, NeedForm.part(typed)));
        return page(need, model);
    }

    private String page(Need need, Model model) {
        model.addAttribute("need", need);
        model.addAttribute("advice", need.advice());
        model.addAttribute("story", stories.of(need.space(), need.id()));
        return "bind/sourcing/need";
    }

    private static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/needs/%s".formatted(who.space(), id);
    }
}
