package org.tandem.base.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.evaluation.EvaluationFact.ReviewWritten;
import org.tandem.base.evaluation.EvaluationFact.ReviewingEnded;
import org.tandem.base.evaluation.EvaluationFact.ReviewsHandedIn;
import org.tandem.base.evaluation.EvaluationFact.ReviewsSealed;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;

/**
 * The door of reviews. What somebody writes is theirs alone until reviewing ends; after that it stands under an alias that
 * nobody else can lead back to them. The database holds that line, not this class.
 */
@Service
public class Reviews {

    private final PanelStore store;
    private final OwnItems ownItems;
    private final Ledger ledger;
    private final Ids ids;

    Reviews(PanelStore store, OwnItems ownItems, Ledger ledger, Ids ids) {
        this.store = store;
        this.ownItems = ownItems;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** The panel's items as they wait for this reviewer; none for who is no reviewer of it. */
    @Transactional(readOnly = true)
    public List<Assignment> assigned(Seat who, UUID panel) {
        return store.find(who.space(), panel)
                .filter(found -> found.reviewer(who.person()))
                .map(found -> assignments(who, found))
                .orElse(List.of());
    }

    private List<Assignment> assignments(Seat who, Panel panel) {
        var own = ownItems.among(who, panel);
        var written = store.reviewsBy(panel, who.person()).stream().collect(toMap(Review::item, Function.identity()));
        return panel.items().stream()
                .map(item -> {
                    var review = written.get(item.id());
                    return new Assignment(item, own.contains(item.id()), review == null ? null : review.judgement());
                })
                .toList();
    }

    /** Writes the review of an item, or another in its place, until it is handed in. */
    @Transactional
    public PanelChange write(Seat who, UUID panel, UUID item, Judgement judgement) {
        who.require(Act.REVIEW);
        var found = store.find(who.space(), panel).orElseThrow();
        var refused = mayWrite(who, found, item);
        if (refused.isEmpty()) {
            refused = judgement.against(found.charter());
        }
        if (refused.isPresent()) {
            return new PanelChange.Refused(List.of(refused.get()));
        }
        var alias = store.alias(found, who.person()).orElseGet(ids::unordered);
        var written = new ReviewWritten(panel, item, alias, who.person(), judgement);
        ledger.record(secret(who, review(found, alias, item), written));
        return new PanelChange.Done();
    }

    private Optional<Problem> mayWrite(Seat who, Panel panel, UUID item) {
        var member = panel.member(who.person());
        if (member.isEmpty() || panel.item(item).isEmpty()) {
            return Optional.of(new Problem("", "You are not asked to review this."));
        }
        if (!panel.reviewing() || member.get().handedIn()) {
            return Optional.of(new Problem("", "Your reviews are handed in, or the reviewing has ended."));
        }
        return ownItems.among(who, panel).contains(item)
                ? Optional.of(new Problem("", "This one is your own: you do not judge it. Only you are told so."))
                : Optional.empty();
    }

    private Subject review(Panel panel, UUID alias, UUID item) {
        var id = store.reviewsUnder(panel, alias).stream()
                .filter(review -> review.item().equals(item))
                .map(Review::id)
                .findFirst()
                .orElseGet(ids::unordered);
        return new Subject("review", id);
    }

    /** Hands in all reviews of a panel at once; with the last of them reviewing ends. */
    @Transactional
    public PanelChange handIn(Seat who, UUID id) {
        who.require(Act.REVIEW);
        var panel = store.locked(who.space(), id).orElseThrow();
        var member = panel.member(who.person());
        if (member.isEmpty() || !panel.reviewing() || member.get().handedIn()) {
            return PanelChange.Refused.because("", "There is nothing to hand in here, or it is handed in already.");
        }
        var open = assignments(who, panel).stream().filter(Assignment::open).toList();
        if (!open.isEmpty()) {
            return PanelChange.Refused.because(
                    "",
                    "Judge or pass every item first. Missing: "
                            + String.join(
                                    "; ",
                                    open.stream().map(a -> a.item().title()).toList())
                            + ".");
        }
        seal(who, panel);
        return new PanelChange.Done();
    }

    private void seal(Seat who, Panel panel) {
        store.alias(panel, who.person())
                .ifPresent(alias ->
                        ledger.record(secret(who, new Subject("alias", alias), new ReviewsSealed(panel.id()))));
        ledger.record(who.did(Panels.subject(panel.id()), new ReviewsHandedIn()));
        if (panel.handedIn() + 1 == panel.members().size()) {
            ledger.record(Entry.of(
                    panel.space(),
                    Panels.subject(panel.id()),
                    null,
                    new ReviewingEnded("every reviewer has handed in")));
        }
    }

    /** For the reviewer alone, and even so without hour or order. */
    private static Entry secret(Seat who, Subject subject, EvaluationFact fact) {
        return Entry.of(who.space(), subject, null, fact).onlyFor(who.person()).hidingAuthor();
    }
}
