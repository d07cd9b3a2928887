package org.tandem.web.base.identity;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.Tone;
import org.tandem.web.Asker;
import org.tandem.web.look.Form;
import org.tandem.web.look.Frame;

/** What an invitation's link opens. Looking changes nothing; accepting consumes it. Who signs in first comes back here. */
@Controller
@RequestMapping("/invitations/{space}/{id}/{secret}")
class InvitationPage {

    private final Invitations invitations;

    InvitationPage(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String look(
            @PathVariable UUID space, @PathVariable UUID id, @PathVariable String secret, Frame frame, Model model) {
        return page(new Invitation.Link(space, id, secret), null, model);
    }

    @PostMapping
    String accept(
            Asker asker,
            @PathVariable UUID space,
            @PathVariable UUID id,
            @PathVariable String secret,
            Frame frame,
            Form form,
            Model model,
            HttpServletResponse response) {
        var link = new Invitation.Link(space, id, secret);
        var tone = form.ticked("tone") ? Tone.valueOf(form.text("tone")) : Tone.EMBER;
        return switch (invitations.accept(asker.person().id(), link, tone)) {
            case Invitation.Accepted accepted -> "redirect:/spaces/" + accepted.space();
            case Invitation.Refused refused -> {
                response.setStatus(UNPROCESSABLE_CONTENT.value());
                yield page(link, refused.reason(), model);
            }
        };
    }

    private String page(Invitation.Link link, @Nullable String refused, Model model) {
        Optional<Invitation.Shown> shown = invitations.look(link);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("refused", refused);
        model.addAttribute("address", "/invitations/%s/%s/%s".formatted(link.space(), link.id(), link.secret()));
        return "base/identity/invitation";
    }
}
