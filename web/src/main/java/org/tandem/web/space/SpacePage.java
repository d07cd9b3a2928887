package org.tandem.web.space;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.base.notices.Waiting;
import org.tandem.web.Stories;
import org.tandem.web.look.Frame;

/** A space at a glance. */
@Controller
class SpacePage {

    private static final int LATEST = 10;

    private final Spaces spaces;
    private final Waiting waiting;
    private final Ledger ledger;
    private final Stories stories;

    SpacePage(Spaces spaces, Waiting waiting, Ledger ledger, Stories stories) {
        this.spaces = spaces;
        this.waiting = waiting;
        this.ledger = ledger;
        this.stories = stories;
    }

    @GetMapping("/spaces/{space}")
    String show(Seat who, Frame frame, Model model) {
        model.addAttribute("holders", spaces.holders(who.space()));
        model.addAttribute("parties", spaces.parties(who.space()));
        model.addAttribute("waiting", waiting.inSpace(who.space(), LATEST));
        var latest = ledger.latest(who.space(), Long.MAX_VALUE, LATEST);
        model.addAttribute(
                "lines",
                stories.lines(who.space(), latest.stream().map(Placed::recorded).toList()));
        return "space/space";
    }
}
