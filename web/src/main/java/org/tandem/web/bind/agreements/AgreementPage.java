package org.tandem.web.bind.agreements;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Template;
import org.tandem.web.NotFound;
import org.tandem.web.Stories;
import org.tandem.web.look.Frame;

/** The page of an agreement, and its versions. */
@Controller
@RequestMapping("/spaces/{space}/agreement")
class AgreementPage {

    private final Agreements agreements;
    private final Stories stories;

    AgreementPage(Agreements agreements, Stories stories) {
        this.agreements = agreements;
        this.stories = stories;
    }

    /** @param template what to start from; a need on its way to a provider comes here with one */
    @GetMapping
    String show(Seat who, Frame frame, Model model, @RequestParam(defaultValue = "") String template) {
        model.addAttribute("template", Template.of(template).orElse(null));
        model.addAttribute("who", who);
        model.addAttribute("sheet", agreements.overview(who));
        model.addAttribute(
                "story", stories.of(who.space(), Agreements.subject(who.space()).id()));
        return "bind/agreements/agreement";
    }

    @GetMapping("/versions")
    String versions(Seat who, Frame frame, Model model) {
        model.addAttribute("history", agreements.history(who.space()));
        return "bind/agreements/versions";
    }

    /** One version as it was, with what it changed of the one before. */
    @GetMapping("/versions/{edition}")
    String version(Seat who, @PathVariable int edition, Frame frame, Model model) {
        var history = agreements.history(who.space());
        var version = history.version(edition).orElseThrow(NotFound::new);
        model.addAttribute("history", history);
        model.addAttribute("version", version);
        model.addAttribute("lines", history.wording().of(version.terms()));
        model.addAttribute("differences", edition == 1 ? List.of() : history.differences(edition - 1, edition));
        return "bind/agreements/version";
    }
}
