package org.tandem.web.base.identity;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.ParticipantKind;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatEnding;
import org.tandem.base.identity.Spaces;
import org.tandem.base.identity.Tone;
import org.tandem.web.Stories;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;
import org.tandem.web.look.Option;

/** The people of a space: who sits where, on whose behalf. Each party manages its own seats. */
@Controller
@RequestMapping("/spaces/{space}/people")
class PeoplePage {

    private final Spaces spaces;
    private final Invitations invitations;
    private final Stories stories;

    PeoplePage(Spaces spaces, Invitations invitations, Stories stories) {
        this.spaces = spaces;
        this.invitations = invitations;
        this.stories = stories;
    }

    @GetMapping
    String show(Seat who, Frame frame, Form form, Model model) {
        return page(who, model);
    }

    /** Invites a colleague to a seat of one's own party. */
    @PostMapping("/invitations")
    String invite(
            Seat who, Frame frame, Form form, Model model, HttpServletResponse response, RedirectAttributes next) {
        var email = form.required("email", "Enter your colleague's address.");
        var role = form.required("role", "Choose what the seat is for.");
        var kind = form.required("kind", "Say what kind of participant they are.");
        if (!email.contains("@")) {
            form.refuse("email", "“%s” is no e-mail address.".formatted(email));
        }
        if (form.faulty()) {
            return again(who, model, response);
        }
        invitations.inviteColleague(who, email, Role.valueOf(role), ParticipantKind.valueOf(kind));
        next.addFlashAttribute("notice", Notice.done("The invitation is on its way to %s.".formatted(email)));
        return back(who);
    }

    /** Ends a seat of one's own party. */
    @PostMapping("/{seat}/end")
    String end(
            Seat who,
            @PathVariable UUID seat,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (spaces.endSeat(who, seat, "ended by a leader of the party")) {
            case SeatEnding.Ended ended -> {
                next.addFlashAttribute("notice", Notice.done("The seat has ended. What they did stays on record."));
                yield back(who);
            }
            case SeatEnding.Refused refused -> {
                form.refuse("", refused.reason());
                yield again(who, model, response);
            }
        };
    }

    @PostMapping("/tone")
    String tone(Seat who, Form form) {
        spaces.chooseTone(who, Tone.valueOf(form.text("tone")));
        return back(who);
    }

    private String again(Seat who, Model model, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE_CONTENT.value());
        return page(who, model);
    }

    private String page(Seat who, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("parties", spaces.parties(who.space()));
        model.addAttribute("invited", invitations.unanswered(who));
        model.addAttribute("holders", spaces.holders(who.space()));
        model.addAttribute("roles", roles());
        model.addAttribute("kinds", kinds());
        model.addAttribute("tones", tones());
        model.addAttribute("story", stories.of(who.space(), who.space()));
        return "base/identity/people";
    }

    private static List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), role.title(), "It " + role.purpose() + "."))
                .toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(ParticipantKind.values())
                .map(kind -> Option.of(kind.name(), kind.title()))
                .toList();
    }

    private static List<Option> tones() {
        return Arrays.stream(Tone.values())
                .map(tone -> Option.of(tone.name(), tone.title()))
                .toList();
    }

    private static String back(Seat who) {
        return "redirect:/spaces/%s/people".formatted(who.space());
    }
}
