package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How the parties deal with an aim that they rated far apart [C11]: part of the agreement, signed with it. */
public record DivergenceNote(UUID aim, String words) implements Clause {

    public DivergenceNote {
        words = words.strip();
    }

    @Override
    public Section section() {
        return Section.AIMS;
    }

    @Override
    public Object part(Terms terms) {
        return terms.purpose().aim(aim);
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        if (setting.terms().purpose().aim(aim).isEmpty()) {
            problems.add(
                    new Problem("note", "This aim is no longer in the agreement. Look at the present list of aims."));
        }
        Texts.tooLong("note", words, Texts.PARAGRAPHS).ifPresent(problems::add);
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        var aims = terms.purpose().aims().stream()
                .map(known -> known.id().equals(aim) ? known.noted(words) : known)
                .toList();
        return terms.with(terms.purpose().withAims(aims));
    }
}
