package org.tandem.web.base.commitments;

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
import org.tandem.base.commitments.Commitment;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.commitments.Promising;
import org.tandem.base.commitments.Standing;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.deliver.projects.Projects;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** The pages of commitments: the register with the kept rate of each side, a commitment and its acts. */
@Controller
@RequestMapping("/spaces/{space}/commitments")
class CommitmentPage {

    private static final int SHOWN = 100;

    private final Commitments commitments;
    private final Agreements agreements;
    private final Projects projects;
    private final Stories stories;

    CommitmentPage(Commitments commitments, Agreements agreements, Projects projects, Stories stories) {
        this.commitments = commitments;
        this.agreements = agreements;
        this.projects = projects;
        this.stories = stories;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        var parties = agreements.parties(who.space());
        model.addAttribute("register", Register.of(commitments, who.space(), parties, (page - 1) * SHOWN));
        model.addAttribute("today", commitments.today());
        model.addAttribute("page", page);
        return "base/commitments/commitments";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Form form, Model model) {
        return asking(who, model);
    }

    @PostMapping
    String request(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var promise = CommitmentForm.promise(form, who, agreements.parties(who.space()));
        if (promise.isEmpty()) {
            response.setStatus(UNPROCESSABLE_CONTENT.value());
            return asking(who, model);
        }
        return back(who, commitments.request(who, promise.get()));
    }

    @GetMapping("/{id}")
    String show(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model) {
        return page(who, commitment(who, id), model);
    }

    /** Puts other terms forward. */
    @PostMapping("/{id}/terms")
    String propose(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var commitment = commitment(who, id);
        var condition = CommitmentForm.said(form, "condition", "Say when it counts as kept.");
        var due = form.date("due");
        if (due.isEmpty()) {
            form.refuse("due", "Say by which day it is due.");
        }
        if (form.faulty()) {
            response.setStatus(UNPROCESSABLE_CONTENT.value());
            return page(who, commitment, model);
        }
        var answer = commitments.propose(who, id, CommitmentForm.version(form), due.orElseThrow(), condition);
        return after(answer, who, commitment, new Again(form, model, response));
    }

    @PostMapping("/{id}/acceptance")
    String accept(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var commitment = commitment(who, id);
        var answer = commitments.accept(who, id, CommitmentForm.version(form));
        return after(answer, who, commitment, new Again(form, model, response));
    }

    @PostMapping("/{id}/delivery")
    String deliver(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var commitment = commitment(who, id);
        var answer = commitments.deliver(who, id, CommitmentForm.version(form), form.text("note"));
        return after(answer, who, commitment, new Again(form, model, response));
    }

    @PostMapping("/{id}/acknowledgement")
    String acknowledge(
            Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var commitment = commitment(who, id);
        var answer = commitments.acknowledge(who, id, CommitmentForm.version(form));
        return after(answer, who, commitment, new Again(form, model, response));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(Seat who, @PathVariable UUID id, Frame frame, Form form, Model model, HttpServletResponse response) {
        var commitment = commitment(who, id);
        var answer = commitments.cancel(who, id, CommitmentForm.version(form), form.text("reason"));
        return after(answer, who, commitment, new Again(form, model, response));
    }

    /** What it takes to show the page again with what was typed. */
    private record Again(Form form, Model model, HttpServletResponse response) {}

    private String after(Promising answer, Seat who, Commitment commitment, Again again) {
        return switch (answer) {
            case Promising.Done done -> back(who, commitment.id());
            case Promising.Refused refused -> {
                again.form().refuse(refused.field(), refused.reason());
                again.response().setStatus(UNPROCESSABLE_CONTENT.value());
                yield page(who, commitment, again.model());
            }
        };
    }

    private Commitment commitment(Seat who, UUID id) {
        return commitments.find(who.space(), id).orElseThrow(NotFound::new);
    }

    private String asking(Seat who, Model model) {
        model.addAttribute("parties", agreements.parties(who.space()));
        model.addAttribute("projects", projects.list(who.space(), 0, SHOWN));
        return "base/commitments/new";
    }

    private String page(Seat who, Commitment commitment, Model model) {
        var project = commitment.promise().project();
        model.addAttribute("who", who);
        model.addAttribute("commitment", commitment);
        model.addAttribute("standing", Standing.of(commitment, commitments.today()));
        model.addAttribute("parties", agreements.parties(who.space()));
        model.addAttribute(
                "project",
                project == null ? null : projects.find(who.space(), project).orElse(null));
        model.addAttribute("story", stories.of(who.space(), commitment.id()));
        return "base/commitments/commitment";
    }

    private static String back(Seat who, UUID id) {
        return "redirect:/spaces/%s/commitments/%s".formatted(who.space(), id);
    }
}
