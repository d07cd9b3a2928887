package org.tandem.web.space;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandem.base.commitments.Commitments;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Placed;
import org.tandem.base.notices.Waiting;
import org.tandem.bind.agreements.Agreement;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Terms;
import org.tandem.deliver.outcomes.Innovations;
import org.tandem.earn.gainshare.Gainshare;
import org.tandem.web.Stories;
import org.tandem.web.bind.agreements.AgreementWords;
import org.tandem.web.look.Frame;

/** A space at a glance. */
@Controller
class SpacePage {

    private static final int LATEST = 10;

    private final Spaces spaces;
    private final Waiting waiting;
    private final Ledger ledger;
    private final Stories stories;
    private final Agreements agreements;
    private final Commitments commitments;
    private final Gainshare gainshare;
    private final NewestOutcome newest;
    private final Innovations innovations;

    SpacePage(
            Spaces spaces,
            Waiting waiting,
            Ledger ledger,
            Stories stories,
            Agreements agreements,
            Commitments commitments,
            Gainshare gainshare,
            NewestOutcome newest,
            Innovations innovations) {
        this.innovations = innovations;
        this.agreements = agreements;
        this.commitments = commitments;
        this.gainshare = gainshare;
        this.newest = newest;
        this.spaces = spaces;
        this.waiting = waiting;
        this.ledger = ledger;
        this.stories = stories;
    }

    @GetMapping("/spaces/{space}")
    String show(Seat who, Frame frame, Model model) {
        var holders = spaces.holders(who.space());
        model.addAttribute("holders", holders);
        var parties = spaces.parties(who.space());
        model.addAttribute("parties", parties);
        var agreement = agreements.of(who.space());
        model.addAttribute("agreement", AgreementWords.brief(agreement, frame.show()));
        model.addAttribute("begins", agreement instanceof Agreement.NotBegun && who.may(Act.DRAFT_AGREEMENT));
        model.addAttribute("kept", commitments.rates(who.space()));
        agreement.binding().map(force -> force.version().terms()).ifPresent(terms -> bound(who, terms, model));
        model.addAttribute("verified", gainshare.curve(who.space()).total());
        model.addAttribute("newest", newest.of(who.space(), frame.show()).orElse(null));
        model.addAttribute("waiting", together(waiting.inSpace(who.space(), LATEST)));
        var latest = ledger.latest(who.space(), Long.MAX_VALUE, LATEST);
        model.addAttribute(
                "lines",
                stories.across(
                        who.space(), latest.stream().map(Placed::recorded).toList(), holders));
        return "space/space";
    }

    /** What waits on several parties is told once. */
    private static List<List<Waiting.Item>> together(List<Waiting.Item> items) {
        return List.copyOf(items.stream()
                .collect(groupingBy(
                        item -> List.of(item.url(), item.words(), item.since()), LinkedHashMap::new, toList()))
                .values());
    }

    private void bound(Seat who, Terms terms, Model model) {
        model.addAttribute("currency", terms.basis().currency());
        var service = terms.delivery().service();
        model.addAttribute("service", service);
        if (!service.levels().isEmpty() || service.productivityTarget() != null) {
            model.addAttribute("innovation", innovations.of(who.space(), terms));
        }
    }
}
