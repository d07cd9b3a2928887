package org.tandem.web.base.identity;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.PartyRole;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SpaceKind;
import org.tandem.web.Asker;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;
import org.tandem.web.look.Notice;

/** Inviting another organisation to a partnership. */
@Controller
@RequestMapping("/partnerships")
class PartnershipPage {

    private final Invitations invitations;

    PartnershipPage(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String blank(Asker asker, Frame frame, Form form) {
        return "base/identity/partnership";
    }

    @PostMapping
    String invite(Asker asker, Frame frame, Form form, HttpServletResponse response, RedirectAttributes next) {
        var name = form.required("name", "Give the partnership a name that both sides will use.");
        var email = form.required("email", "Enter the address of the leader of the other side.");
        var role = form.required("role", "Say what your organisation is in it.");
        if (!email.contains("@")) {
            form.refuse("email", "“%s” is no e-mail address.".formatted(email));
        }
        if (form.faulty()) {
            response.setStatus(UNPROCESSABLE_CONTENT.value());
            return "base/identity/partnership";
        }
        invitations.invitePartner(own(asker), email, name, PartyRole.valueOf(role));
        next.addFlashAttribute("notice", Notice.done("The invitation is on its way to %s.".formatted(email)));
        return "redirect:/";
    }

    private static Seat own(Asker asker) {
        return asker.memberships().stream()
                .filter(membership -> membership.kind() == SpaceKind.ORGANISATION)
                .findFirst()
                .orElseThrow(NotFound::new)
                .seat();
    }
}
