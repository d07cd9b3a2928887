package org.tandem.web.bind.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Aim;
import org.tandem.bind.agreements.AimComparison;
import org.tandem.bind.agreements.DivergenceNote;
import org.tandem.bind.agreements.Rating;
import org.tandem.bind.agreements.Ratings;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;

/** The page of shared aims: rate them blind, then see both ratings side by side. */
@Controller
@RequestMapping("/spaces/{space}/agreement")
public class RatingPage {

    private final Agreements agreements;
    private final Ratings ratings;
    private final Saver saver;

    RatingPage(Agreements agreements, Ratings ratings, Saver saver) {
        this.agreements = agreements;
        this.ratings = ratings;
        this.saver = saver;
    }

    public static List<Option> scale() {
        var scale = new ArrayList<Option>();
        for (int value = Rating.LOWEST; value <= Rating.HIGHEST; value++) {
            scale.add(Option.of(String.valueOf(value), String.valueOf(value)));
        }
        return scale;
    }

    @GetMapping("/ratings")
    String show(Seat who, Frame frame, Model model) {
        var form = Form.empty();
        ratings.own(who).forEach(rating -> form.fill(rating.aim().toString(), rating.value()));
        model.addAttribute("form", form);
        return page(who, model);
    }

    @PostMapping("/ratings")
    String rate(Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        return switch (ratings.rate(who, typed(who, form))) {
            case Rating.Rated rated -> {
                next.addFlashAttribute(
                        "notice",
                        Notice.done(
                                rated.revealed()
                                        ? "Both sides have rated; here is how they compare."
                                        : "Your ratings are in. Nobody sees them until the other side has rated too."));
                yield back(who);
            }
            case Rating.Refused refused -> {
                refused.problems().forEach(problem -> form.refuse(problem.field(), problem.reason()));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(who, model);
            }
        };
    }

    private Map<UUID, Integer> typed(Seat who, Form form) {
        var values = new HashMap<UUID, Integer>();
        for (Aim aim : ratings.open(who.space())) {
            var typed = form.text(aim.id().toString());
            if (typed.matches("[1-7]")) {
                values.put(aim.id(), Integer.valueOf(typed));
            }
        }
        return values;
    }

    /** Notes how the parties deal with ratings that are far apart. */
    @PostMapping("/aims/{aim}/note")
    String note(
            Seat who,
            @PathVariable UUID aim,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var words = form.required("note-" + aim, "Say how you deal with this difference.");
        var status = form.faulty()
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : saver.save(who, form, new DivergenceNote(aim, words));
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
            return page(who, model);
        }
        next.addFlashAttribute("notice", Notice.done("The note is part of the agreement now, as a new version."));
        return back(who);
    }

    private String page(Seat who, Model model) {
        var sheet = agreements.overview(who);
        model.addAttribute("who", who);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "open",
                sheet.aims().stream()
                        .filter(comparison -> !comparison.revealed())
                        .map(AimComparison::aim)
                        .toList());
        return "bind/agreements/ratings";
    }

    private static String back(Seat who) {
        return "redirect:/spaces/%s/agreement/ratings".formatted(who.space());
    }
}
