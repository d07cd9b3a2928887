package org.tandem.web.choose.portfolio;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
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
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Binding;
import org.tandem.choose.portfolio.Funding;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;
import org.tandem.web.look.Pager;

/** The pages of fundings: what each side has at risk, the list, one idea's funding and its money. */
@Controller
@RequestMapping("/spaces/{space}/fundings")
class FundingPage {

    private static final int PAGE = 25;
    private static final int IDEAS = 200;

    private final Fundings fundings;
    private final Agreements agreements;
    private final Projects projects;
    private final Stories stories;

    FundingPage(Fundings fundings, Agreements agreements, Projects projects, Stories stories) {
        this.fundings = fundings;
        this.agreements = agreements;
        this.projects = projects;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("fundings", fundings.list(who.space(), (page - 1) * PAGE, PAGE));
        model.addAttribute("positions", fundings.positions(who.space()));
        model.addAttribute("parties", agreements.parties(who.space()));
        model.addAttribute(
                "pager",
                Pager.of(fundings.count(who.space()), PAGE, page, "/spaces/%s/fundings?page=".formatted(who.space())));
        return "choose/portfolio/fundings";
    }

    /** Asks for money; an idea's own page comes here with that idea chosen. */
    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form, Model model) {
        if (form.text("currency").isEmpty()) {
            agreements.inForce(who.space()).map(Binding::currency).ifPresent(code -> form.fill("currency", code));
        }
        return asking(who, model);
    }

    private String asking(Seat who, Model model) {
        model.addAttribute(
                "ideas",
                fundings.fundable(who.space(), IDEAS).stream()
                        .map(idea -> Option.of(idea.id().toString(), idea.title()))
                        .toList());
        return "choose/portfolio/new";
    }

    @PostMapping
    String open(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var ask = FundingForm.ask(form);
        if (ask.isEmpty()) {
            return again(asking(who, model), response);
        }
        return switch (fundings.open(who, ask.get())) {
            case FundingChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(asking(who, model), response);
            }
            case FundingChange.Done done -> back(who, done.funding());
            case FundingChange.Completed completed -> back(who, completed.funding());
        };
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, funding(who, id), model);
    }

    @PostMapping("/{id}/money")
    String fund(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var funding = funding(who, id);
        var amount = form.money("amount", funding.ask().currency());
        if (amount.isEmpty()) {
            form.refuse("amount", "Write what your party puts in.");
            return again(page(who, funding, model), response);
        }
        return switch (fundings.fund(who, id, FundingForm.version(form), amount.get())) {
            case FundingChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(who, funding, model), response);
            }
            case FundingChange.Done done -> saying("Your party's money is put in.", next, who, id);
            case FundingChange.Completed completed -> saying("The funding is complete.", next, who, id);
        };
    }

    /** Takes back what one's own party put in. */
    @PostMapping("/{id}/withdrawal")
    String takeBack(
            Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var funding = funding(who, id);
        return switch (fundings.takeBack(who, id, FundingForm.version(form), form.text("reason"))) {
            case FundingChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(who, funding, model), response);
            }
            case FundingChange.Done done -> back(who, id);
            case FundingChange.Completed completed -> back(who, id);
        };
    }

    private Funding funding(Seat who, UUID id) {
        return fundings.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Funding funding, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("funding", funding);
        model.addAttribute(
                "positions", fundings.positions(who.space(), funding.ask().currency()));
        model.addAttribute("parties", agreements.parties(who.space()));
        model.addAttribute(
                "project", projects.ofFunding(who.space(), funding.id()).orElse(null));
        model.addAttribute("story", stories.of(who.space(), funding.id()));
        return "choose/portfolio/funding";
    }

    private static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static String saying(String words, RedirectAttributes next, Seat who, UUID id) {
        next.addFlashAttribute("notice", Notice.done(words));
        return back(who, id);
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/fundings/%s".formatted(who.space(), id);
    }
}
