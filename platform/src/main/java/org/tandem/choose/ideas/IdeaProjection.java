package org.tandem.choose.ideas;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.choose.ideas.IdeaFact.IdeaAuthorRevealed;
import org.tandem.choose.ideas.IdeaFact.IdeaCommented;
import org.tandem.choose.ideas.IdeaFact.IdeaJudged;
import org.tandem.choose.ideas.IdeaFact.IdeaProposed;
import org.tandem.choose.ideas.IdeaFact.PseudonymTaken;

/** What the facts of ideas make of the tables. Nothing here waits on an author: what waits is seen by others. */
@Repository
class IdeaProjection implements Projection {

    private static final Set<String> PROSE = Set.of("title", "text", "benefit", "words", "reason", "quote");

    private final JdbcClient sql;
    private final Counts counts;

    IdeaProjection(JdbcClient sql, Counts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return IdeaFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("idea", "idea_hand", "idea_comment");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((IdeaFact) recorded.fact()) {
            case IdeaProposed proposed -> propose(recorded, proposed);
            case PseudonymTaken taken -> take(recorded, taken);
            case IdeaCommented commented -> comment(recorded, commented);
            case IdeaAuthorRevealed revealed -> reveal(recorded, revealed);
            case IdeaJudged judged -> judge(recorded, judged);
        }
    }

    private void propose(Recorded recorded, IdeaProposed proposed) {
        var proposal = proposed.proposal();
        sql.sql("""
                insert into idea (space, id, version, title, words, benefit, need, from_end_user, pseudonym, day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(proposal.title())
                .param(proposal.text())
                .param(proposal.benefit())
                .param(proposal.need())
                .param(proposal.fromEndUser())
                .param(proposed.pseudonym())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "ideas", 1);
    }

    private void take(Recorded recorded, PseudonymTaken taken) {
        sql.sql("insert into idea_hand (space, idea, person, party, pseudonym, author) values (?, ?, ?, ?, ?, ?)")
                .param(recorded.space())
                .param(taken.idea())
                .param(taken.person())
                .param(taken.party())
                .param(taken.pseudonym())
                .param(taken.author())
                .update();
    }

    private void comment(Recorded recorded, IdeaCommented commented) {
        sql.sql("insert into idea_comment (space, id, idea, pseudonym, words, day) values (?, ?, ?, ?, ?, ?)")
                .param(recorded.space())
                .param(recorded.object())
                .param(commented.idea())
                .param(commented.pseudonym())
                .param(commented.words())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void reveal(Recorded recorded, IdeaAuthorRevealed revealed) {
        sql.sql("""
                update idea set version = ?, author = ?, author_party = ?, author_end_user = ?
                where space = ? and id = ?""")
                .param(recorded.version())
                .param(recorded.person())
                .param(recorded.party())
                .param(revealed.endUser())
                .param(recorded.space())
                .param(recorded.object())
                .update();
    }

    private void judge(Recorded recorded, IdeaJudged judged) {
        sql.sql("""
                update idea set version = ?, panel = ?, decision = ?, reason = ?, quote = ?, judged_at = ?
                where space = ? and id = ?""")
                .param(recorded.version())
                .param(judged.panel())
                .param(judged.decision().name())
                .param(judged.reason())
                .param(judged.quote())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(recorded.space())
                .param(recorded.object())
                .update();
    }
}
