package org.tandem.cast;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tandem.base.evaluation.Assignment;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Verdict;
import org.tandem.choose.ideas.IdeaChange;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.choose.portfolio.Ask;
import org.tandem.choose.portfolio.FundingChange;
import org.tandem.choose.portfolio.Fundings;

/** The doors of ideas, panels and funding. */
@Component
public record Choosing(Ideas ideas, Panels panels, Reviews reviews, Fundings fundings) {

    public UUID propose(Actor who, Proposal proposal) {
        return Granted.as(Proposing.Proposed.class, who.does(() -> ideas.propose(who.seat(), proposal)))
                .id();
    }

    /** Opens a panel with the usual criteria and one place. */
    public UUID openPanel(Actor who, List<UUID> entered, Set<UUID> reviewers) {
        var opened = who.does(() -> panels.open(
                who.seat(), new Opening(Claims.PANEL, Charter.usual(1), ideas.items(who.space(), entered), reviewers)));
        return Granted.as(PanelOpening.Opened.class, opened).id();
    }

    public List<Assignment> assigned(Actor who, UUID panel) {
        return who.does(() -> reviews.assigned(who.seat(), panel));
    }

    /** Gives this score to every item that is not one's own, by every criterion; then hands in. */
    public void review(Actor who, UUID panel, int score) {
        var judgement = new Judgement(Collections.nCopies(3, score), score, Claims.COMMENT);
        review(who, panel, item -> judgement);
    }

    /** Judges every item that is not one's own; then hands in. */
    public void review(Actor who, UUID panel, Function<PanelItem, Judgement> judge) {
        assigned(who, panel).stream()
                .filter(Assignment::open)
                .map(Assignment::item)
                .forEach(item ->
                        Granted.done(who.does(() -> reviews.write(who.seat(), panel, item.id(), judge.apply(item)))));
        Granted.done(who.does(() -> reviews.handIn(who.seat(), panel)));
    }

    /** "Go" for this item, "No" for every other, each with a reason that quotes the item. */
    public void closePanel(Actor who, UUID panel, UUID go) {
        closePanel(who, panel, item -> verdict(item, go));
    }

    public void closePanel(Actor who, UUID panel, Function<PanelItem, Verdict> decide) {
        var found = who.does(() -> panels.find(who.space(), panel)).orElseThrow();
        var verdicts = found.items().stream().map(decide).toList();
        Granted.done(who.does(() -> panels.close(who.seat(), panel, found.version(), verdicts)));
    }

    private static Verdict verdict(PanelItem item, UUID go) {
        var decision = item.id().equals(go) ? Decision.GO : Decision.NO;
        return new Verdict(item.id(), decision, Claims.REASON, item.title());
    }

    public void reveal(Actor who, UUID idea) {
        Granted.as(IdeaChange.Done.class, who.does(() -> ideas.reveal(who.seat(), idea)));
    }

    public UUID openFunding(Actor who, Ask ask) {
        return Granted.as(FundingChange.Done.class, who.does(() -> fundings.open(who.seat(), ask)))
                .funding();
    }

    public void fund(Actor who, UUID funding, long amount) {
        var version = who.does(() -> fundings.find(who.space(), funding))
                .orElseThrow()
                .version();
        if (who.does(() -> fundings.fund(who.seat(), funding, version, amount))
                instanceof FundingChange.Refused refused) {
            throw Granted.refused(refused);
        }
    }
}
