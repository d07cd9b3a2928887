package org.tandem.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.base.notices.Waiting;
import org.tandem.web.Asker;
import org.tandem.web.look.Frame;

/** The desk: what waits on me, my partnerships. */
@Controller
class DeskPage {

    private static final int MOST = 50;

    private final Waiting waiting;

    DeskPage(Waiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/")
    String show(Asker asker, Frame frame, Model model) {
        model.addAttribute("waiting", waiting.on(asker.person().id(), asker.memberships(), MOST));
        model.addAttribute("memberships", asker.memberships());
        return "home/desk";
    }
}
