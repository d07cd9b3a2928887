package org.tandem.web.choose.ideas;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.bind.sourcing.Needs;
import org.tandem.choose.ideas.Idea;
import org.tandem.choose.ideas.IdeaChange;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Fundings;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;
import org.tandem.web.look.Pager;

/** The pages of ideas: the list, an idea with its comments, its verdict, its author when they say so. */
@Controller
@RequestMapping("/spaces/{space}/ideas")
public class IdeaPage {

    private static final int PAGE = 25;
    private static final int NEEDS = 200;

    private final Ideas ideas;
    private final Needs needs;
    private final Fundings fundings;
    private final Identity identity;
    private final Stories stories;

    IdeaPage(Ideas ideas, Needs needs, Fundings fundings, Identity identity, Stories stories) {
        this.ideas = ideas;
        this.needs = needs;
        this.fundings = fundings;
        this.identity = identity;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Form form, Model model, @RequestParam(defaultValue = "1") int page) {
        var words = form.text("words");
        var address = "/spaces/%s/ideas?words=%s&page="
                .formatted(who.space(), URLEncoder.encode(words, StandardCharsets.UTF_8));
        model.addAttribute("ideas", ideas.list(who.space(), words, (page - 1) * PAGE, PAGE));
        model.addAttribute("pager", Pager.of(ideas.count(who.space(), words), PAGE, page, address));
        model.addAttribute("contributions", ideas.contributions(who.space()));
        return "choose/ideas/ideas";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form, Model model) {
        return blank(who, model);
    }

    @PostMapping
    String propose(
            Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        return switch (ideas.propose(who, proposal(form))) {
            case Proposing.Refused refused -> {
                refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
                yield again(blank(who, model), response);
            }
            case Proposing.Proposed proposed -> {
                next.addFlashAttribute(
                        "notice",
                        Notice.done(
                                "Proposed. You are %s here; nobody else can tell.".formatted(proposed.pseudonym())));
                yield back(who, proposed.id());
            }
        };
    }

    private String blank(Seat who, Model model) {
        model.addAttribute(
                "needs",
                needs.list(who.space(), 0, NEEDS).stream()
                        .map(need ->
                                Option.of(need.id().toString(), need.statement().title()))
                        .toList());
        model.addAttribute("endUser", who.role() == Role.END_USER);
        return "choose/ideas/new";
    }

    private static Proposal proposal(Form form) {
        var need = form.text("need");
        return new Proposal(
                form.text("title"),
                form.text("text"),
                form.text("benefit"),
                need.isEmpty() ? null : UUID.fromString(need),
                form.ticked("fromEndUser"));
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, idea(who, id), model);
    }

    @PostMapping("/{id}/comments")
    String comment(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var idea = idea(who, id);
        return switch (ideas.comment(who, id, form.text("words"))) {
            case IdeaChange.Done done -> back(who, id);
            case IdeaChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(who, idea, model), response);
            }
        };
    }

    @PostMapping("/{id}/author")
    String reveal(
            Seat who,
            @PathVariable UUID id,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var idea = idea(who, id);
        return switch (ideas.reveal(who, id)) {
            case IdeaChange.Done done -> {
                next.addFlashAttribute("notice", Notice.done("Everybody here now reads your name."));
                yield back(who, id);
            }
            case IdeaChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(who, idea, model), response);
            }
        };
    }

    /** Takes the words of one's own idea back. */
    @PostMapping("/{id}/redaction")
    String redact(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var idea = idea(who, id);
        return switch (ideas.redact(who, id, form.text("reason"))) {
            case IdeaChange.Done done -> back(who, id);
            case IdeaChange.Refused refused -> {
                form.refuse(refused.field(), refused.reason());
                yield again(page(who, idea, model), response);
            }
        };
    }

    private Idea idea(Seat who, UUID id) {
        return ideas.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String page(Seat who, Idea idea, Model model) {
        model.addAttribute("idea", idea);
        model.addAttribute("comments", ideas.comments(idea.space(), idea.id()));
        model.addAttribute("hand", ideas.hand(who, idea.id()).orElse(null));
        model.addAttribute("maySpeak", who.may(Act.PROPOSE_IDEA));
        model.addAttribute("author", name(idea));
        var need = idea.proposal().need();
        model.addAttribute(
                "need", need == null ? null : needs.find(idea.space(), need).orElse(null));
        model.addAttribute("next", next(who, idea));
        model.addAttribute("story", stories.of(idea.space(), idea.id()));
        return "choose/ideas/idea";
    }

    /** To the money, where it is or is asked for; before a verdict to a panel. */
    private @Nullable Next next(Seat who, Idea idea) {
        return fundings.ofIdea(who.space(), idea.id())
                .map(funding -> new Next("Its funding", "/fundings/" + funding.id()))
                .orElseGet(() -> idea.go() ? asking(who, idea) : judging(who, idea));
    }

    private static @Nullable Next asking(Seat who, Idea idea) {
        return who.may(Act.FUND) ? new Next("Fund it together", "/fundings/new?idea=" + idea.id()) : null;
    }

    private static @Nullable Next judging(Seat who, Idea idea) {
        return idea.verdict() == null && who.may(Act.OPEN_PANEL)
                ? new Next("Put it before a panel", "/panels/new?items=" + idea.id())
                : null;
    }

    /** @param path below the address of the space */
    public record Next(String label, String path) {}

    /** The author's name where they said who they are, else the pseudonym. */
    private String name(Idea idea) {
        return idea.revealed()
                .flatMap(author -> identity.person(author.person()))
                .map(person -> person.name())
                .orElse(idea.pseudonym());
    }

    private static String again(String template, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return template;
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/ideas/%s".formatted(who.space(), id);
    }
}
