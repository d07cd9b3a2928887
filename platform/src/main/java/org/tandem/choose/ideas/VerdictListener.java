package org.tandem.choose.ideas;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.evaluation.EvaluationFact.PanelClosed;
import org.tandem.base.evaluation.Verdict;
import org.tandem.base.ledger.Entry;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Listener;
import org.tandem.base.ledger.Recorded;
import org.tandem.choose.ideas.IdeaFact.IdeaJudged;

/** Carries each verdict of a closed panel to the idea that it is about. */
@Component
class VerdictListener implements Listener {

    private final IdeaStore store;
    private final Ledger ledger;

    VerdictListener(IdeaStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "ideas";
    }

    @Override
    public Class<? extends Fact> hears() {
        return PanelClosed.class;
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof PanelClosed closed) {
            closed.verdicts().forEach(verdict -> judge(recorded.space(), recorded.object(), verdict));
        }
    }

    /** What was judged may be no idea, or was heard of before. */
    private void judge(UUID space, UUID panel, Verdict verdict) {
        store.hold(space, verdict.item()).filter(idea -> fresh(idea, panel)).ifPresent(idea -> {
            var judged = new IdeaJudged(panel, verdict.decision(), verdict.reason(), verdict.quote());
            ledger.record(Entry.of(space, Ideas.idea(idea.id()), null, judged));
        });
    }

    private static boolean fresh(Idea idea, UUID panel) {
        var known = idea.verdict();
        return known == null || !known.panel().equals(panel);
    }
}
