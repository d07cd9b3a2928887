package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a party says it gains, and what it says that the others gain [C7]. Each party writes its own statement.
 *
 * @param own empty when not yet said
 * @param others empty when not yet said
 */
public record Gain(UUID party, String own, String others) implements Clause {

    public Gain {
        own = own.strip();
        others = others.strip();
    }

    boolean complete() {
        return !own.isEmpty() && !others.isEmpty();
    }

    @Override
    public Section section() {
        return Section.GAINS;
    }

    @Override
    public Object part(Terms terms) {
        return terms.purpose().gainOf(party);
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        if (!party.equals(setting.who().party())) {
            problems.add(new Problem(
                    "own", "Each party writes its own statement of gains. Ask the other side to write theirs."));
        }
        Texts.tooLong("own", own, Texts.PARAGRAPHS).ifPresent(problems::add);
        Texts.tooLong("others", others, Texts.PARAGRAPHS).ifPresent(problems::add);
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.purpose().withGain(this));
    }
}
