package org.tandem.web.base.envelopes;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.envelopes.CustodianKey;
import org.tandem.base.envelopes.Custodians;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.base.envelopes.Enveloping;
import org.tandem.base.envelopes.Part;
import org.tandem.base.envelopes.Releases;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Storing;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** The pages of boxes and envelopes: open one, hand in, release, score, read. Sealing happens in the browser. */
@Controller
@RequestMapping("/spaces/{space}/envelopes")
class EnvelopePage {

    private static final int SHOWN = 100;

    private final Envelopes envelopes;
    private final Releases releases;
    private final Custodians custodians;
    private final BoxViews views;

    EnvelopePage(Envelopes envelopes, Releases releases, Custodians custodians, BoxViews views) {
        this.envelopes = envelopes;
        this.releases = releases;
        this.custodians = custodians;
        this.views = views;
    }

    @GetMapping
    String list(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("boxes", envelopes.list(who.space(), (page - 1) * SHOWN, SHOWN));
        model.addAttribute("now", envelopes.now());
        model.addAttribute("key", custodians.find(who.space(), who.person()).orElse(null));
        model.addAttribute("who", who);
        return "base/envelopes/envelopes";
    }

    @GetMapping("/new")
    String blank(Seat who, Frame frame, Model model) {
        model.addAttribute("form", Form.empty().fill("time", "17:00").fill("k", 2));
        return planning(who, model);
    }

    @PostMapping
    String open(Seat who, Frame frame, Form form, Model model, HttpServletResponse response) {
        var plan = BoxForm.plan(form, frame.show().zone());
        if (!form.faulty()) {
            switch (envelopes.open(who, plan)) {
                case Enveloping.Done(var id) -> {
                    return back(who, id);
                }
                case Enveloping.Refused refused -> form.refuse(refused.field(), refused.reason());
            }
        }
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return planning(who, model);
    }

    @GetMapping("/{box}")
    String show(Seat who, @PathVariable UUID box, Frame frame, Form form, Model model) {
        return page(who, box, model);
    }

    /** Hands in what the browser or the command line sealed. */
    @PostMapping("/{box}/submissions")
    String submit(
            Seat who,
            @PathVariable UUID box,
            @RequestParam(defaultValue = "WHOLE") Part part,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile header,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        var json = header == null || header.isEmpty()
                ? form.text("envelope")
                : new String(header.getBytes(), StandardCharsets.UTF_8);
        views.require(who, box);
        if (file == null || file.isEmpty() || json.isEmpty()) {
            form.refuse(
                    "file",
                    "Nothing sealed arrived. Choose a file, and let this page seal it, which needs JavaScript.");
            return again(who, box, model, response);
        }
        var upload = new Storing.Upload("sealed.age", "application/octet-stream", file.getInputStream());
        var answer = envelopes.submit(who, box, part, json, upload);
        next.addFlashAttribute("notice", Notice.done("Handed in. Below is its commitment: download the receipt."));
        return after(answer, who, box, new Again(form, model, response));
    }

    /** Takes the reader's shares. */
    @PostMapping("/{box}/shares")
    String release(
            Seat who, @PathVariable UUID box, Frame frame, Form form, Model model, HttpServletResponse response) {
        var view = views.require(who, box);
        var wires = BoxForm.shares(form, view.due());
        if (form.faulty()) {
            return again(who, box, model, response);
        }
        return after(releases.release(who, box, wires), who, box, new Again(form, model, response));
    }

    /** Tries again to open what has enough shares. */
    @PostMapping("/{box}/opening")
    String retry(Seat who, @PathVariable UUID box, Frame frame, Form form, Model model, HttpServletResponse response) {
        views.require(who, box);
        return after(releases.retry(who, box), who, box, new Again(form, model, response));
    }

    @PostMapping("/{box}/scores")
    String lock(Seat who, @PathVariable UUID box, Frame frame, Form form, Model model, HttpServletResponse response) {
        var view = views.require(who, box);
        var scores = BoxForm.scores(form, view.openQuality());
        return form.faulty()
                ? again(who, box, model, response)
                : after(envelopes.lockScores(who, box, scores), who, box, new Again(form, model, response));
    }

    /** What it takes to show the page again with what was typed. */
    private record Again(Form form, Model model, HttpServletResponse response) {}

    private String after(Enveloping answer, Seat who, UUID box, Again again) {
        return switch (answer) {
            case Enveloping.Done done -> back(who, box);
            case Enveloping.Refused refused -> {
                again.form().refuse(refused.field(), refused.reason());
                yield again(who, box, again.model(), again.response());
            }
        };
    }

    private String again(Seat who, UUID box, Model model, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return page(who, box, model);
    }

    private String planning(Seat who, Model model) {
        List<CustodianKey> ready = custodians.list(who.space()).stream()
                .filter(CustodianKey::confirmed)
                .toList();
        model.addAttribute("choices", views.choices(who.space(), ready));
        return "base/envelopes/new";
    }

    private String page(Seat who, UUID box, Model model) {
        var view = views.require(who, box);
        model.addAttribute("who", who);
        model.addAttribute("view", view);
        model.addAttribute("story", views.story(view));
        return "base/envelopes/box";
    }

    private static String back(Seat who, UUID box) {
        return "redirect:/spaces/%s/envelopes/%s".formatted(who.space(), box);
    }
}
