package org.tandem.web.home;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.base.identity.Invitation;
import org.tandem.base.identity.Invitations;
import org.tandem.base.identity.Membership;
import org.tandem.base.identity.SpaceKind;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.sourcing.Needs;
import org.tandem.web.Asker;
import org.tandem.web.look.Frame;

/** The desk: what waits on me, my partnerships. */
@Controller
class DeskPage {

    private static final int MOST = 50;

    private final Waiting waiting;
    private final Invitations invitations;
    private final Needs needs;

    DeskPage(Waiting waiting, Invitations invitations, Needs needs) {
        this.waiting = waiting;
        this.invitations = invitations;
        this.needs = needs;
    }

    @GetMapping("/")
    String show(Asker asker, Frame frame, Model model) {
        model.addAttribute("waiting", waiting.on(asker.person().id(), asker.memberships(), MOST));
        model.addAttribute("memberships", asker.memberships());
        model.addAttribute("invited", invited(asker));
        model.addAttribute(
                "unlinked",
                needs.withoutGoal(
                        asker.memberships().stream().map(Membership::space).toList()));
        return "home/desk";
    }

    /** The invitations to partnerships that one's own organisation sent and that wait for an answer. */
    private List<Invitation> invited(Asker asker) {
        return asker.memberships().stream()
                .filter(membership -> membership.kind() == SpaceKind.ORGANISATION)
                .flatMap(membership -> invitations.unanswered(membership.seat()).stream())
                .filter(invitation -> invitation.offer().partnership() != null)
                .toList();
    }
}
