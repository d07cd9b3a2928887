package org.tandem.base.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.evaluation.EvaluationFact.PanelClosed;
import org.tandem.base.evaluation.EvaluationFact.PanelOpened;
import org.tandem.base.evaluation.EvaluationFact.ReviewingEnded;
import org.tandem.base.evaluation.PanelOpening.Opened;
import org.tandem.base.identity.Act;
import org.tandem.base.identity.Seat;
import org.tandem.base.identity.SeatHolder;
import org.tandem.base.identity.Spaces;
import org.tandem.base.ledger.Ids;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;

/** The door of panels, for whoever opens, ends and closes them. Reviewers go through {@link Reviews}. */
@Service
public class Panels {

    private final PanelStore store;
    private final Spaces spaces;
    private final OwnItems ownItems;
    private final Ledger ledger;
    private final Ids ids;

    Panels(PanelStore store, Spaces spaces, OwnItems ownItems, Ledger ledger, Ids ids) {
        this.store = store;
        this.spaces = spaces;
        this.ownItems = ownItems;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** A page of the space's panels, newest first. */
    @Transactional(readOnly = true)
    public List<PanelLine> list(UUID space, int offset, int limit) {
        return store.list(space, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(UUID space) {
        return store.count(space);
    }

    @Transactional(readOnly = true)
    public Optional<Panel> find(UUID space, UUID id) {
        return store.find(space, id);
    }

    /** Whether a panel that is not closed has this item before it. */
    @Transactional(readOnly = true)
    public boolean judging(UUID space, UUID item) {
        return store.judging(space, item);
    }

    /** Opens a panel and freezes its criteria, weights, items and reviewers. */
    @Transactional
    public PanelOpening open(Seat who, Opening opening) {
        who.require(Act.OPEN_PANEL);
        var holders = spaces.holders(who.space());
        var problems = OpeningRule.check(opening, spaces.parties(who.space()), holders);
        if (!problems.isEmpty()) {
            return new PanelOpening.Refused(problems);
        }
        var id = ids.next();
        var opened = new PanelOpened(
                opening.title().strip(), opening.charter(), opening.items(), reviewers(opening, holders));
        ledger.record(who.did(subject(id), opened));
        return new Opened(id);
    }

    private static List<Reviewer> reviewers(Opening opening, List<SeatHolder> holders) {
        return holders.stream()
                .filter(holder -> opening.reviewers().contains(holder.person()))
                .map(holder -> new Reviewer(holder.person(), holder.party()))
                .toList();
    }

    /**
     * Ends the reviewing before everybody is through: what was handed in counts, what was not stays its writer's own. At
     * least two reviewers of every party must be through, or the reviews would name their writers.
     */
    @Transactional
    public PanelChange endReviewing(Seat who, UUID id, int version, String reason) {
        who.require(Act.OPEN_PANEL);
        var panel = store.locked(who.space(), id).orElseThrow();
        if (!panel.reviewing()) {
            return PanelChange.Refused.because("", "The reviewing of this panel has ended already.");
        }
        if (reason.isBlank()) {
            return PanelChange.Refused.because("reason", "Say why the panel does not wait for the others.");
        }
        if (!enough(panel)) {
            return PanelChange.Refused.because(
                    "reason", "Wait until at least two reviewers of every party have handed in their reviews.");
        }
        ledger.record(who.did(subject(id), new ReviewingEnded(reason.strip())).expecting(version));
        return new PanelChange.Done();
    }

    private static boolean enough(Panel panel) {
        return panel.members().stream()
                .map(Panel.Member::party)
                .distinct()
                .allMatch(party -> panel.members().stream()
                                .filter(member ->
                                        member.handedIn() && member.party().equals(party))
                                .count()
                        >= OpeningRule.FEWEST_REVIEWERS);
    }

    /**
     * What the reviews say together; empty while reviewing goes on, and for who is neither reviewer nor leader until the
     * panel is closed.
     */
    @Transactional(readOnly = true)
    public Optional<Ranking> ranking(Seat who, UUID id) {
        return store.find(who.space(), id).flatMap(panel -> {
            var outcome = panel.outcome();
            return outcome != null
                    ? Optional.of(outcome.ranking())
                    : panel.deciding() && onPanel(who, panel) ? Optional.of(count(panel)) : Optional.empty();
        });
    }

    private static boolean onPanel(Seat who, Panel panel) {
        return who.may(Act.OPEN_PANEL) || panel.reviewer(who.person());
    }

    private Ranking count(Panel panel) {
        return new Scores(panel.charter(), store.countedReviews(panel)).ranking();
    }

    /** How severe each reviewer was, without names, for the one who opened the panel; empty for all others. */
    @Transactional(readOnly = true)
    public List<Severity> severities(Seat who, UUID id) {
        return store.find(who.space(), id)
                .filter(panel -> !panel.reviewing() && panel.chairPerson().equals(who.person()))
                .map(panel -> new Scores(panel.charter(), store.countedReviews(panel)).severities())
                .orElse(List.of());
    }

    /** What reviewers wrote, by item, in an order that says nothing; under the same rule as {@link #ranking}. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> comments(Seat who, UUID id) {
        return store.find(who.space(), id)
                .filter(panel -> panel.closed() || (panel.deciding() && onPanel(who, panel)))
                .map(panel -> store.countedReviews(panel).stream()
                        .filter(review -> !review.judgement().comment().isEmpty())
                        .collect(groupingBy(
                                Review::item,
                                mapping(review -> review.judgement().comment(), toList()))))
                .orElse(Map.of());
    }

    /** Gives all verdicts and closes the panel, in one act of a leader who has no item of their own before it. */
    @Transactional
    public PanelChange close(Seat who, UUID id, int version, List<Verdict> verdicts) {
        who.require(Act.OPEN_PANEL);
        var panel = store.locked(who.space(), id).orElseThrow();
        if (!panel.deciding()) {
            return PanelChange.Refused.because(
                    "", panel.closed() ? "This panel is closed." : "Decide when the reviewing has ended.");
        }
        if (!ownItems.among(who, panel).isEmpty()) {
            return PanelChange.Refused.because(
                    "", "One of these items is yours. Let another leader, of either side, close this panel.");
        }
        var problems = VerdictRule.check(panel.items(), verdicts);
        if (!problems.isEmpty()) {
            return new PanelChange.Refused(problems);
        }
        ledger.record(
                who.did(subject(id), new PanelClosed(verdicts, count(panel))).expecting(version));
        return new PanelChange.Done();
    }

    static Subject subject(UUID id) {
        return new Subject("panel", id);
    }
}
